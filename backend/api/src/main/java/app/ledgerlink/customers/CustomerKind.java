package app.ledgerlink.customers;

/** A customer is a company, or a person who stands alone. */
public enum CustomerKind {
    COMPANY,
    INDIVIDUAL;

    /** @param stored may be null, as the kind is then */
    public static CustomerKind of(String stored) {
        return stored == null ? null : valueOf(stored);
    }
}
