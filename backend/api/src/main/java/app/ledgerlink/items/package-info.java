/** Products and services. */
package app.ledgerlink.items;
