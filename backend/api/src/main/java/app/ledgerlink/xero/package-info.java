/** The only place that speaks Xero; nobody imports it. */
package app.ledgerlink.xero;
