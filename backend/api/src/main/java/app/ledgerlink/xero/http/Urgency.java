package app.ledgerlink.xero.http;

/** Who waits for a call. Background work leaves part of the budget to people. */
public enum Urgency {
    PERSON,
    BACKGROUND
}
