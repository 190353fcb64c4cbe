package app.ledgerlink.receivables;

import app.ledgerlink.receivables.Balance.CurrencyBalance;
import app.ledgerlink.receivables.Balance.PeriodAmount;
import app.ledgerlink.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sums over open documents by age, as SQL columns, and the balance that is read from them. */
record AgedColumns(List<AgeingPeriod> periods) {

    private static final List<String> ALWAYS =
            List.of("outstanding", "overdue", "unused_credit", "base_outstanding", "base_overdue");

    private List<String> names() {
        return Stream.concat(ALWAYS.stream(), IntStream.range(0, periods.size()).mapToObj(i -> "period_" + i))
                .toList();
    }

    /** Over rows of {@code open_document}, or sums of them that keep kind and period apart. */
    String overDocuments() {
        String overdue = whereOverdue();
        return "sum(open) as outstanding, coalesce(sum(open)" + overdue + " as overdue,"
                + " coalesce(-sum(open) filter (where kind <> 'INVOICE'), 0) as unused_credit,"
                + " sum(base_open) as base_outstanding, coalesce(sum(base_open)" + overdue + " as base_overdue"
                + IntStream.range(0, periods.size()).mapToObj(this::period).collect(Collectors.joining());
    }

    /** Ends {@code coalesce(sum(…)}. */
    String whereOverdue() {
        return " filter (where kind = 'INVOICE' and period < " + (periods.size() - 1) + "), 0)";
    }

    private String period(int column) {
        return ", coalesce(sum(open) filter (where kind = 'INVOICE' and period = " + (periods.size() - 1 - column)
                + "), 0) as period_" + column;
    }

    /** The columns themselves, of a table {@code f}. */
    String plain() {
        return "f." + String.join(", f.", names());
    }

    CurrencyBalance read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        List<PeriodAmount> amounts = new ArrayList<>();
        for (AgeingPeriod period : periods) {
            amounts.add(new PeriodAmount(period, amount(row, "period_" + amounts.size(), currency)));
        }
        return new CurrencyBalance(
                currency,
                amount(row, "outstanding", currency),
                amount(row, "overdue", currency),
                amount(row, "unused_credit", currency),
                amounts);
    }

    private static BigDecimal amount(ResultSet row, String column, String currency) throws SQLException {
        return Money.of(row.getBigDecimal(column), currency).amount();
    }
}
