package app.ledgerlink.sales;

import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.OwnAmounts;
import app.ledgerlink.shared.OwnAmounts.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a customer owes and bought in one currency, in the books of one base currency.
 *
 * @param ended whether all of these books are those of links that have ended
 */
record FigureRow(
        UUID customerId,
        String currency,
        String baseCurrency,
        boolean ended,
        LocalDate lastSaleOn,
        BigDecimal outstanding,
        BigDecimal baseOutstanding,
        BigDecimal overdue,
        BigDecimal baseOverdue,
        BigDecimal sold,
        BigDecimal baseSold) {

    static OwnAmounts owes(List<FigureRow> rows) {
        return own(rows, FigureRow::outstanding, FigureRow::baseOutstanding);
    }

    static OwnAmounts owesOverdue(List<FigureRow> rows) {
        return own(rows, FigureRow::overdue, FigureRow::baseOverdue);
    }

    static OwnAmounts bought(List<FigureRow> rows) {
        return own(rows, FigureRow::sold, FigureRow::baseSold);
    }

    private static OwnAmounts own(
            List<FigureRow> rows, Function<FigureRow, BigDecimal> amount, Function<FigureRow, BigDecimal> base) {
        return OwnAmounts.of(rows.stream()
                .map(row -> new Part(row.currency, amount.apply(row), row.baseCurrency, base.apply(row)))
                .toList());
    }

    /** In the base currency; null without documents, and where something is in the books of several base currencies. */
    static Money worth(List<FigureRow> rows, Function<FigureRow, BigDecimal> base) {
        List<FigureRow> some =
                rows.stream().filter(row -> base.apply(row).signum() != 0).toList();
        List<String> bases = (some.isEmpty() ? inUse(rows) : some)
                .stream().map(FigureRow::baseCurrency).distinct().toList();
        return bases.size() != 1
                ? null
                : Money.of(rows.stream().map(base).reduce(BigDecimal.ZERO, BigDecimal::add), bases.get(0));
    }

    /** All of them where none is in use. */
    private static List<FigureRow> inUse(List<FigureRow> rows) {
        List<FigureRow> used = rows.stream().filter(row -> !row.ended).toList();
        return used.isEmpty() ? rows : used;
    }

    static LocalDate lastSaleOn(List<FigureRow> rows) {
        return rows.stream()
                .map(FigureRow::lastSaleOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    static boolean severalCurrencies(List<FigureRow> rows) {
        return rows.stream().anyMatch(row -> !row.currency.equals(row.baseCurrency));
    }
}
