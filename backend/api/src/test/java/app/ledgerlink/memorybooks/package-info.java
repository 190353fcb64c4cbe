/** A second, tiny accounting system that keeps its books in memory: proof that one is no more than an added package. */
package app.ledgerlink.memorybooks;
