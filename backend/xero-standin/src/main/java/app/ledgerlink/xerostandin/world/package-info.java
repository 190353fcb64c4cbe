/**
 * Worlds that the stand-in can be filled with: a living demonstration, awkward and broken records, and plain rows in
 * any number. {@link app.ledgerlink.xerostandin.world.Worlds} is the only face. Every company and person is made up.
 */
package app.ledgerlink.xerostandin.world;
