/** Creates customers of the CRM in the books, exactly once; speaks to the books through {@link LedgerTarget}. */
package app.ledgerlink.outbound;
