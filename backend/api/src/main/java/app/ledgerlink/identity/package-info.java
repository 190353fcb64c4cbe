/** Workspaces, users, sessions, second factors and API keys. */
package app.ledgerlink.identity;
