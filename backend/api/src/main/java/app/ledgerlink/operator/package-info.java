/** Commands of whoever runs Ledgerlink. */
package app.ledgerlink.operator;
