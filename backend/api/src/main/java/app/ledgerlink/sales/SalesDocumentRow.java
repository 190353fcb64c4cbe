package app.ledgerlink.sales;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A sales document in a list. Credits carry positive amounts; their kind says that they lower the balance.
 *
 * @param total with tax
 * @param totalWithoutTax without tax
 * @param open still to be paid, or credit still to be used; with tax
 * @param daysOverdue whole days past the due date in the organisation's calendar; null unless OVERDUE
 * @param linkEndedAt when the accounting link that it came through ended; null while that is in use
 * @param customerId null while the party of the books is linked to no customer
 * @param partyName the name the books have
 */
public record SalesDocumentRow(
        @NotNull UUID id,
        @NotNull DocumentKind kind,
        String number,
        String reference,
        @NotNull DocumentStanding standing,
        @NotNull LocalDate date,
        LocalDate dueDate,
        @NotNull Money total,
        @NotNull Money totalWithoutTax,
        @NotNull Money open,
        Integer daysOverdue,
        UUID customerId,
        CustomerKind customerKind,
        @NotNull String partyName,
        @NotNull UUID connectionId,
        Instant linkEndedAt,
        URI openInLedgerUrl) {}
