package app.ledgerlink.sales;

import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.OwnAmounts;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A customer in the list.
 *
 * @param owes open invoices less unused credit, tax included, in the customer's own currencies
 * @param owesOverdue the part of open invoices that is past its due date today, likewise
 * @param bought invoices less credit notes of the last 12 months, without tax, likewise
 * @param outstanding the worth of {@code owes} in the base currency; null where nothing is linked or nothing was sold,
 *     and where the books have several base currencies
 * @param overdue the worth of {@code owesOverdue}, likewise
 * @param salesLast12Months the worth of {@code bought}, likewise
 * @param severalCurrencies whether documents in another currency are among them
 */
public record CustomerRow(
        @NotNull UUID id,
        @NotNull CustomerKind kind,
        @NotNull String name,
        String email,
        String phone,
        @NotNull boolean linked,
        @NotNull OwnAmounts owes,
        @NotNull OwnAmounts owesOverdue,
        @NotNull OwnAmounts bought,
        Money outstanding,
        Money overdue,
        LocalDate lastSaleOn,
        Money salesLast12Months,
        @NotNull boolean severalCurrencies) {}
