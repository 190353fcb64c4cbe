package app.ledgerlink.identity;

/** What a person must do before anything else: CHANGE_PASSWORD asks for a password of their own in place of a temporary one. */
public enum Duty {
    CHANGE_PASSWORD
}
