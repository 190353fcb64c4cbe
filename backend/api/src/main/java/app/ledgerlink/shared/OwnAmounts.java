package app.ledgerlink.shared;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One figure of a customer in the currencies it is invoiced in, with its worth beside it (docs/adr/0012). Unlike
 * currencies are never added.
 *
 * @param amounts one for each currency in which there is something, by its code; empty where there is nothing
 * @param worth all of an organisation's part in its base currency, each document at its own rate; only for base currencies
 *     in whose books something is in another currency
 */
public record OwnAmounts(
        @NotNull List<Money> amounts, @NotNull List<Money> worth) {

    /** What is in one currency in the books of one base currency, and its worth in that. */
    public record Part(String currency, BigDecimal amount, String baseCurrency, BigDecimal baseAmount) {

        private boolean isForeign() {
            return amount.signum() != 0 && baseCurrency != null && !currency.equals(baseCurrency);
        }
    }

    public static OwnAmounts of(List<Part> parts) {
        Map<String, BigDecimal> own = new TreeMap<>();
        Map<String, BigDecimal> worth = new TreeMap<>();
        parts.forEach(part -> own.merge(part.currency, part.amount, BigDecimal::add));
        parts.stream().filter(Part::isForeign).forEach(part -> worth.put(part.baseCurrency, BigDecimal.ZERO));
        parts.stream()
                .filter(part -> part.baseCurrency != null && worth.containsKey(part.baseCurrency))
                .forEach(part -> worth.merge(part.baseCurrency, part.baseAmount, BigDecimal::add));
        own.values().removeIf(amount -> amount.signum() == 0);
        return new OwnAmounts(moneys(own), moneys(worth));
    }

    private static List<Money> moneys(Map<String, BigDecimal> amounts) {
        return amounts.entrySet().stream()
                .map(entry -> Money.of(entry.getValue(), entry.getKey()))
                .toList();
    }
}
