/**
 * Requests that nobody meant, made from the contract: every operation and every place of it is tried, also those that
 * come tomorrow. A failure names the request, so that it can be sent again.
 */
package app.ledgerlink.hostile;
