/** Settings, queue, runs, steps and schedule; knows no accounting system by name. */
package app.ledgerlink.sync;
