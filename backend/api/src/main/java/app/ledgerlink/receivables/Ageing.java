package app.ledgerlink.receivables;

import app.ledgerlink.receivables.Balance.CurrencyBalance;
import app.ledgerlink.receivables.Balance.PeriodAmount;
import app.ledgerlink.shared.Money;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts open amounts into periods by age, for each currency on its own. Due today is not overdue. */
final class Ageing {

    static final List<AgeingPeriod> DAYS = List.of(
            AgeingPeriod.NOT_DUE,
            AgeingPeriod.DAYS_1_TO_30,
            AgeingPeriod.DAYS_31_TO_60,
            AgeingPeriod.DAYS_61_TO_90,
            AgeingPeriod.OVER_90_DAYS);

    private Ageing() {}

    private static AgeingPeriod period(OpenAmount amount) {
        long days = ChronoUnit.DAYS.between(amount.agesFrom(), amount.day());
        return days <= 0 ? AgeingPeriod.NOT_DUE : DAYS.get((int) Math.min(4, (days + 29) / 30));
    }

    /** One entry for each currency that something is open in, by code. */
    static List<CurrencyBalance> byCurrency(Collection<OpenAmount> amounts) {
        return amounts.stream()
                .collect(Collectors.groupingBy(OpenAmount::currency, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> balance(e.getKey(), e.getValue()))
                .toList();
    }

    private static CurrencyBalance balance(String currency, List<OpenAmount> amounts) {
        Map<AgeingPeriod, BigDecimal> sums = new EnumMap<>(AgeingPeriod.class);
        amounts.stream().filter(a -> !a.credit()).forEach(a -> sums.merge(period(a), a.open(), BigDecimal::add));
        BigDecimal credit = sum(amounts.stream().filter(OpenAmount::credit).toList());
        return new CurrencyBalance(
                currency,
                shown(sum(amounts), currency),
                shown(sum(amounts.stream().filter(OpenAmount::isOverdue).toList()), currency),
                shown(credit.negate(), currency),
                DAYS.stream()
                        .map(p -> new PeriodAmount(p, shown(sums.getOrDefault(p, BigDecimal.ZERO), currency)))
                        .toList());
    }

    private static BigDecimal sum(List<OpenAmount> amounts) {
        return amounts.stream().map(OpenAmount::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal shown(BigDecimal sum, String currency) {
        return Money.of(sum, currency).amount();
    }
}
