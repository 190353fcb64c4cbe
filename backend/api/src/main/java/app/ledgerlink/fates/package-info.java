/** What became of each record of the books; the Sync Log. */
package app.ledgerlink.fates;
