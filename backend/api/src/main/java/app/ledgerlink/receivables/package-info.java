/** What is owed, by currency and age, as at any day. */
package app.ledgerlink.receivables;
