package app.ledgerlink.identity;

/** Whose sign-in needs a second factor, as a workspace has decided. */
public enum SecondFactorRule {
    NOBODY,
    ADMINS,
    EVERYBODY;

    boolean covers(Role role) {
        return this == EVERYBODY || this == ADMINS && role == Role.ADMIN;
    }
}
