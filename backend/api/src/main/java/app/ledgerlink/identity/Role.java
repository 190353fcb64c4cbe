package app.ledgerlink.identity;

/** What a user may do: ADMIN also changes settings, connections and users; SALES works with customers and their history. */
public enum Role {
    ADMIN,
    SALES
}
