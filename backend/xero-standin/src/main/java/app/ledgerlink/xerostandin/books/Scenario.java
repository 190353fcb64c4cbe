package app.ledgerlink.xerostandin.books;

/** A state of the world that can be loaded by name. */
public interface Scenario {

    /** Fills an empty bookshelf. */
    void fill(Bookshelf shelf);

    /** One small piece of business, such as a sale or a payment, so that a running world lives. */
    default void beat(Bookshelf shelf) {}
}
