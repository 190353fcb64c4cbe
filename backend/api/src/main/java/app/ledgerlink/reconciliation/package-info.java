/** Our balances held against the books' own, down to the documents that differ. */
package app.ledgerlink.reconciliation;
