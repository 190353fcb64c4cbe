/** Which suppliers come in. */
package app.ledgerlink.vendors;
