package app.ledgerlink.receivables;

import app.ledgerlink.receivables.Balance.PeriodAmount;
import app.ledgerlink.receivables.Receivables.Row;
import app.ledgerlink.shared.Csv;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The aged table as records of a file for spreadsheets, amounts as plain decimal numbers. */
final class ReceivablesCsv {

    private static final Map<AgeingPeriod, String> HEADINGS = Map.of(
            AgeingPeriod.NOT_DUE, "Not due",
            AgeingPeriod.DAYS_1_TO_30, "1 to 30 days",
            AgeingPeriod.DAYS_31_TO_60, "31 to 60 days",
            AgeingPeriod.DAYS_61_TO_90, "61 to 90 days",
            AgeingPeriod.OVER_90_DAYS, "Over 90 days",
            AgeingPeriod.UNDER_1_MONTH, "Less than 1 month",
            AgeingPeriod.MONTH_1, "1 month",
            AgeingPeriod.MONTHS_2, "2 months",
            AgeingPeriod.MONTHS_3, "3 months",
            AgeingPeriod.OLDER, "Older");

    private ReceivablesCsv() {}

    /** The headings first. */
    static Stream<List<String>> of(Receivables table) {
        return Stream.concat(Stream.of(header(table)), table.items().stream().map(ReceivablesCsv::line));
    }

    private static List<String> header(Receivables table) {
        Stream<String> periods = table.periods().stream().map(HEADINGS::get);
        return record(Stream.of(
                Stream.of("Customer", "Currency"),
                periods,
                Stream.of("Overdue", "Unused credit", "Outstanding", "Base currency", "Outstanding in base")));
    }

    private static List<String> line(Row row) {
        Balance.CurrencyBalance balance = row.balance();
        boolean hasBase = row.baseOutstanding() != null;
        return record(Stream.of(
                Stream.of(Csv.text(row.name()), Csv.text(balance.currency())),
                balance.periods().stream().map(PeriodAmount::amount).map(BigDecimal::toPlainString),
                Stream.of(balance.overdue(), balance.unusedCredit(), balance.outstanding())
                        .map(BigDecimal::toPlainString),
                Stream.of(
                        hasBase ? Csv.text(row.baseOutstanding().currency()) : "",
                        hasBase ? row.baseOutstanding().amount().toPlainString() : "")));
    }

    private static List<String> record(Stream<Stream<String>> cells) {
        return cells.flatMap(c -> c).toList();
    }
}
