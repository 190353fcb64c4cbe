package app.ledgerlink.identity;

/**
 * What a person must do before anything else: CHANGE_PASSWORD asks for a password of their own in place of a temporary
 * one, SET_UP_SECOND_FACTOR for the second factor that the workspace requires.
 */
public enum Duty {
    CHANGE_PASSWORD,
    SET_UP_SECOND_FACTOR
}
