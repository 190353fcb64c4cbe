/** Values and small services that every feature uses; knows no feature's words. */
package app.ledgerlink.shared;
