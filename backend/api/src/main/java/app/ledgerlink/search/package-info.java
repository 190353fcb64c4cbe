/** "Where is it?": one question over customers, the books and what was not imported. */
package app.ledgerlink.search;
