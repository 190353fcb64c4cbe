/** A workspace's link to an organisation, and the accounting system that stands behind it. */
package app.ledgerlink.connections;
