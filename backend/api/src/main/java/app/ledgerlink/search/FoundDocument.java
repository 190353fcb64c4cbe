package app.ledgerlink.search;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.search.Ranked.Fit;
import app.ledgerlink.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A sales document as it is stored.
 *
 * @param endedOn the day on which its accounting link ended; null while that is in use
 * @param late whether its due day is over in the organisation's calendar; null where that is not known
 */
record FoundDocument(
        UUID id,
        DocumentKind kind,
        String number,
        String reference,
        String status,
        LocalDate documentDate,
        LocalDate dueDate,
        String currency,
        BigDecimal total,
        BigDecimal openAmount,
        String partyName,
        UUID customerId,
        CustomerKind customerKind,
        Boolean late,
        LocalDate endedOn,
        String application,
        Fit fit) {

    private static final Map<DocumentKind, String> KINDS = Map.of(
            DocumentKind.INVOICE, "Invoice",
            DocumentKind.CREDIT_NOTE, "Credit note",
            DocumentKind.PREPAYMENT, "Prepayment",
            DocumentKind.OVERPAYMENT, "Overpayment",
            DocumentKind.QUOTE, "Quote");

    boolean isDead() {
        return Set.of("VOIDED", "DELETED").contains(status);
    }

    String title() {
        if (number != null) {
            return number;
        }
        return reference == null ? KINDS.get(kind) : reference;
    }

    /** What it is, whose, and where it stands. */
    String words() {
        return KINDS.get(kind) + (kind == DocumentKind.QUOTE ? " for " : " of ") + partyName + ": " + standing()
                + (customerId == null ? ". Its contact is linked to no customer." : ".");
    }

    private String standing() {
        return kind == DocumentKind.QUOTE ? offer() : sale();
    }

    private String offer() {
        return switch (status) {
            case "SENT" ->
                dueDate == null ? "sent" : isLate() ? "expired on " + dueDate : "sent, expires on " + dueDate;
            case "DRAFT" -> "a draft";
            case "ACCEPTED", "DECLINED", "INVOICED", "DELETED" -> status.toLowerCase(Locale.ROOT);
            default -> "in a state that is not known";
        };
    }

    private String sale() {
        return switch (status) {
            case "DRAFT" -> "a draft, which counts as nothing until it is approved";
            case "SUBMITTED" -> "awaiting approval, which counts as nothing until then";
            case "VOIDED" -> "voided, it counts as nothing";
            case "DELETED" -> "deleted, it counts as nothing";
            case "AUTHORISED", "PAID" -> kind == DocumentKind.INVOICE ? payment() : credit();
            default -> "in a state that is not known, it counts as nothing";
        };
    }

    private boolean isLate() {
        return Boolean.TRUE.equals(late);
    }

    private String payment() {
        if (openAmount.signum() == 0) {
            return "paid";
        }
        if (endedOn != null) {
            return open() + " open when its link to {system} ended on " + endedOn + ", not followed since";
        }
        LocalDate due = dueDate == null ? documentDate : dueDate;
        return open() + (isLate() ? " overdue since " : " awaiting payment, due ") + due;
    }

    private String credit() {
        if (openAmount.signum() == 0) {
            return "used";
        }
        return endedOn == null
                ? open() + " not used yet"
                : open() + " not used when its link to {system} ended on " + endedOn + ", not followed since";
    }

    private String open() {
        return Money.of(openAmount, currency).amount().toPlainString() + " " + currency;
    }
}
