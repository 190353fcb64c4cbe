/** What customers bought: their figures, their history, the Sales Log. */
package app.ledgerlink.sales;
