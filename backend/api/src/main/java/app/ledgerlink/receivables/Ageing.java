package app.ledgerlink.receivables;

import app.ledgerlink.receivables.Balance.CurrencyBalance;
import app.ledgerlink.shared.Money;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts open amounts into buckets by age, for each currency on its own. Due today is not overdue. */
final class Ageing {

    private enum Bucket {
        NOT_DUE,
        DAYS_1_TO_30,
        DAYS_31_TO_60,
        DAYS_61_TO_90,
        OVER_90_DAYS,
        UNUSED_CREDIT;

        static Bucket of(OpenAmount amount) {
            long days = ChronoUnit.DAYS.between(amount.agesFrom(), amount.day());
            if (amount.credit()) {
                return UNUSED_CREDIT;
            }
            if (days <= 0) {
                return NOT_DUE;
            }
            return days <= 30 ? DAYS_1_TO_30 : days <= 60 ? DAYS_31_TO_60 : days <= 90 ? DAYS_61_TO_90 : OVER_90_DAYS;
        }
    }

    private Ageing() {}

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
        Map<Bucket, BigDecimal> sums = new EnumMap<>(Bucket.class);
        amounts.forEach(a -> sums.merge(Bucket.of(a), a.open(), BigDecimal::add));
        return new CurrencyBalance(
                currency,
                shown(sum(amounts), currency),
                shown(sum(amounts.stream().filter(OpenAmount::isOverdue).toList()), currency),
                shown(sums.get(Bucket.NOT_DUE), currency),
                shown(sums.get(Bucket.DAYS_1_TO_30), currency),
                shown(sums.get(Bucket.DAYS_31_TO_60), currency),
                shown(sums.get(Bucket.DAYS_61_TO_90), currency),
                shown(sums.get(Bucket.OVER_90_DAYS), currency),
                shown(sums.getOrDefault(Bucket.UNUSED_CREDIT, BigDecimal.ZERO).negate(), currency));
    }

    private static BigDecimal sum(List<OpenAmount> amounts) {
        return amounts.stream().map(OpenAmount::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal shown(BigDecimal sum, String currency) {
        return Money.of(sum == null ? BigDecimal.ZERO : sum, currency).amount();
    }
}
