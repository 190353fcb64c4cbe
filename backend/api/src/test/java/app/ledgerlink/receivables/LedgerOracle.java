package app.ledgerlink.receivables;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.receivables.AgeingQuery.AgeBy;
import app.ledgerlink.receivables.AgeingQuery.Periods;
import app.ledgerlink.receivables.RandomLedger.Event;
import app.ledgerlink.receivables.RandomLedger.Issued;
import app.ledgerlink.receivables.RandomLedger.What;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is owed on a day, told by letting the events happen one after another until then. */
final class LedgerOracle {

    private static final List<String> MONTHS = List.of("UNDER_1_MONTH", "MONTH_1", "MONTHS_2", "MONTHS_3", "OLDER");

    private final RandomLedger ledger;
    private final LocalDate today;
    private final Set<Integer> dead = new HashSet<>();

    LedgerOracle(RandomLedger ledger, LocalDate today) {
        this.ledger = ledger;
        this.today = today;
        ledger.events.stream().filter(e -> e.what() == What.VOID).forEach(e -> dead.add(e.document()));
    }

    /** Signed open amounts by the number of the document; from today on all that the books know has happened. */
    Map<Integer, BigDecimal> open(LocalDate day) {
        Map<Integer, BigDecimal> open = new HashMap<>();
        ledger.events.stream()
                .sorted(Comparator.comparing(Event::what))
                .filter(e -> !dead.contains(e.document())
                        && (!day.isBefore(today) || !e.day().isAfter(day)))
                .forEach(e -> happen(open, e));
        open.values().removeIf(amount -> amount.signum() == 0);
        return open;
    }

    private void happen(Map<Integer, BigDecimal> open, Event event) {
        boolean invoice = ledger.documents.get(event.document()).kind() == DocumentKind.INVOICE;
        boolean raises = invoice == (event.what() == What.ISSUE);
        open.merge(event.document(), raises ? event.amount() : event.amount().negate(), BigDecimal::add);
        if (event.what() == What.USE) {
            open.merge(event.invoice(), event.amount().negate(), BigDecimal::add);
        }
    }

    /** By currency: outstanding, overdue, credit and each period, by name. */
    Map<String, Map<String, BigDecimal>> balance(String party, LocalDate day, AgeBy by, Periods periods) {
        Map<String, Map<String, BigDecimal>> balance = new TreeMap<>();
        open(day).forEach((number, amount) -> {
            Issued document = ledger.documents.get(number);
            if (document.party().equals(party)) {
                Map<String, BigDecimal> sums = balance.computeIfAbsent(document.currency(), c -> new TreeMap<>());
                sums.merge("outstanding", amount, BigDecimal::add);
                String period = period(document, day, by, periods);
                sums.merge(period, period.equals("credit") ? amount.negate() : amount, BigDecimal::add);
                if (!period.equals("credit") && !period.equals("NOT_DUE")) {
                    sums.merge("overdue", amount, BigDecimal::add);
                }
            }
        });
        return balance;
    }

    /** Worth in NZD, each document rounded by itself. */
    BigDecimal base(String party, LocalDate day) {
        return open(day).entrySet().stream()
                .filter(e -> ledger.documents.get(e.getKey()).party().equals(party))
                .map(e -> worth(e.getValue(), ledger.documents.get(e.getKey()).rate()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal worth(BigDecimal amount, BigDecimal rate) {
        return rate == null ? amount : amount.divide(rate, 2, RoundingMode.HALF_UP);
    }

    private static String period(Issued document, LocalDate day, AgeBy by, Periods periods) {
        if (document.kind() != DocumentKind.INVOICE) {
            return "credit";
        }
        LocalDate from = by == AgeBy.DOCUMENT_DATE || document.due() == null ? document.date() : document.due();
        long late = ChronoUnit.DAYS.between(from, day);
        if (late <= 0) {
            return "NOT_DUE";
        }
        if (periods == Periods.DAYS) {
            return late <= 30
                    ? "DAYS_1_TO_30"
                    : late <= 60 ? "DAYS_31_TO_60" : late <= 90 ? "DAYS_61_TO_90" : "OVER_90_DAYS";
        }
        int months = 0;
        while (months < 4 && !from.isAfter(day.minusMonths(months + 1L))) {
            months++;
        }
        return MONTHS.get(months);
    }
}
