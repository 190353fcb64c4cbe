/** The books as read: parties, items, documents, payments; and the ports of an accounting system. */
package app.ledgerlink.books;
