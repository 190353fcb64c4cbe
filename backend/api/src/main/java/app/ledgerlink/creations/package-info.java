/** Creates customers of the CRM in the books, exactly once; speaks to the books through {@link app.ledgerlink.books.LedgerTarget}. */
package app.ledgerlink.creations;
