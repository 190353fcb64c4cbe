package app.ledgerlink.sales;

import app.ledgerlink.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A customer in the list. Amounts are in the base currency of the books, each document at its own rate; null where
 * nothing is linked or nothing was sold.
 *
 * @param outstanding open invoices less unused credit, tax included
 * @param overdue the part of open invoices that is past its due date today, tax included
 * @param salesLast12Months invoices less credit notes, without tax
 * @param severalCurrencies whether documents in another currency are among them
 */
public record CustomerRow(
        @NotNull UUID id,
        @NotNull CustomerKind kind,
        @NotNull String name,
        String email,
        String phone,
        @NotNull boolean linked,
        Money outstanding,
        Money overdue,
        LocalDate lastSaleOn,
        Money salesLast12Months,
        @NotNull boolean severalCurrencies) {}
