/** Companies and contacts, their fields, and who may be one customer. */
package app.ledgerlink.customers;
