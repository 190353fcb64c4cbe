package app.ledgerlink.sales;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/** A page of the Sales Log with the totals of everything the filters let through, per currency. */
public record SalesLogPage(
        @NotNull List<SalesDocumentRow> items,
        @NotNull int page,
        @NotNull int size,
        @NotNull long total,
        @NotNull List<SalesLogTotal> totals) {

    /** Invoices less credits in one currency; drafts, voided and deleted documents count as nothing. */
    public record SalesLogTotal(
            @NotNull String currency,
            @NotNull BigDecimal withoutTax,
            @NotNull BigDecimal withTax,
            @NotNull BigDecimal open) {}
}
