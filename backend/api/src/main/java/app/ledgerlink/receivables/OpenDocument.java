package app.ledgerlink.receivables;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document that is open as at the day asked for.
 *
 * @param kind INVOICE, CREDIT_NOTE, PREPAYMENT or OVERPAYMENT
 * @param total with tax; credits carry positive amounts
 * @param open what was open that day, with tax; credits carry negative amounts, so that a list adds up to the balance
 * @param daysOverdue null for credits and for what was not overdue
 * @param period null for credits: unused credit is told on its own
 */
public record OpenDocument(
        @NotNull UUID id,
        @NotNull DocumentKind kind,
        String number,
        String reference,
        @NotNull LocalDate date,
        LocalDate dueDate,
        @NotNull Money total,
        @NotNull Money open,
        Integer daysOverdue,
        AgeingPeriod period,
        UUID customerId,
        CustomerKind customerKind,
        @NotNull UUID ledgerContactId,
        @NotNull String partyName,
        @NotNull UUID connectionId,
        URI openInLedgerUrl) {}
