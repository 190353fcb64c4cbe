package app.ledgerlink.xerostandin.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money received against a sales document, or paid out for one. Never edited: deleted and made again.
 */
public final class Payment {
    private UUID id;
    private UUID documentId;
    private LocalDate date;
    private BigDecimal amount;
    private BigDecimal rate;
    private String reference;
    private String status = Status.AUTHORISED;
    private boolean reconciled;
    private Instant updated;

    public boolean live() {
        return Status.AUTHORISED.equals(status);
    }

    public UUID id() {
        return id;
    }

    public Payment id(UUID id) {
        this.id = id;
        return this;
    }

    /** The invoice paid, or the credit refunded. */
    public UUID documentId() {
        return documentId;
    }

    public Payment documentId(UUID documentId) {
        this.documentId = documentId;
        return this;
    }

    public LocalDate date() {
        return date;
    }

    public Payment date(LocalDate date) {
        this.date = date;
        return this;
    }

    /** In the document's currency. */
    public BigDecimal amount() {
        return amount;
    }

    public Payment amount(BigDecimal amount) {
        this.amount = amount;
        return this;
    }

    /** Foreign units for one unit of the base currency; null means 1. */
    public BigDecimal rate() {
        return rate;
    }

    public Payment rate(BigDecimal rate) {
        this.rate = rate;
        return this;
    }

    public String reference() {
        return reference;
    }

    public Payment reference(String reference) {
        this.reference = reference;
        return this;
    }

    /** AUTHORISED or DELETED; deleted ones stay in lists. */
    public String status() {
        return status;
    }

    public Payment status(String status) {
        this.status = status;
        return this;
    }

    public boolean reconciled() {
        return reconciled;
    }

    public Payment reconciled(boolean reconciled) {
        this.reconciled = reconciled;
        return this;
    }

    /** UpdatedDateUTC, to the millisecond. */
    public Instant updated() {
        return updated;
    }

    public Payment updated(Instant updated) {
        this.updated = updated;
        return this;
    }

    /** Takes over every field of another record of this kind. */
    void become(Payment other) {
        id = other.id;
        documentId = other.documentId;
        date = other.date;
        amount = other.amount;
        rate = other.rate;
        reference = other.reference;
        status = other.status;
        reconciled = other.reconciled;
        updated = other.updated;
    }
}
