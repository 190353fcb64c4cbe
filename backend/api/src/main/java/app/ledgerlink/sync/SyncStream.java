package app.ledgerlink.sync;

/** What a run reads, in this order. */
public enum SyncStream {
    ORGANISATION("Organisation"),
    ITEMS("Items"),
    CONTACTS("Contacts"),
    INVOICES("Invoices"),
    CREDIT_NOTES("Credit notes"),
    PREPAYMENTS("Prepayments"),
    OVERPAYMENTS("Overpayments");

    private final String label;

    SyncStream(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
