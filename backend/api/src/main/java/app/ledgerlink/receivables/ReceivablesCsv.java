package app.ledgerlink.receivables;

import app.ledgerlink.receivables.Balance.PeriodAmount;
import app.ledgerlink.receivables.Receivables.Row;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The aged table as a file for spreadsheets: RFC 4180, told to be UTF-8 by its first character, amounts as plain decimal
 * numbers, texts so that none is taken for a formula.
 */
final class ReceivablesCsv {

    private static final String UTF_8_MARK = "\uFEFF";

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

    static String of(Receivables table) {
        return Stream.concat(Stream.of(header(table)), table.items().stream().map(ReceivablesCsv::line))
                .collect(Collectors.joining("\r\n", UTF_8_MARK, "\r\n"));
    }

    private static String header(Receivables table) {
        Stream<String> periods = table.periods().stream().map(HEADINGS::get);
        return record(Stream.of(
                        Stream.of("Customer", "Currency"),
                        periods,
                        Stream.of("Overdue", "Unused credit", "Outstanding", "Base currency", "Outstanding in base"))
                .flatMap(headings -> headings));
    }

    private static String line(Row row) {
        Balance.CurrencyBalance balance = row.balance();
        boolean hasBase = row.baseOutstanding() != null;
        return record(Stream.of(
                        Stream.of(text(row.name()), text(balance.currency())),
                        balance.periods().stream().map(PeriodAmount::amount).map(BigDecimal::toPlainString),
                        Stream.of(balance.overdue(), balance.unusedCredit(), balance.outstanding())
                                .map(BigDecimal::toPlainString),
                        Stream.of(
                                hasBase ? text(row.baseOutstanding().currency()) : "",
                                hasBase ? row.baseOutstanding().amount().toPlainString() : ""))
                .flatMap(cells -> cells));
    }

    private static String record(Stream<String> cells) {
        return cells.map(ReceivablesCsv::quoted).collect(Collectors.joining(","));
    }

    /** A spreadsheet computes what begins like a formula, also after blanks; the apostrophe makes it a text. */
    static String text(String value) {
        return value.matches("(?s)\\s*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*") ? "'" + value : value;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*|^\\s.*|.*\\s$") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
