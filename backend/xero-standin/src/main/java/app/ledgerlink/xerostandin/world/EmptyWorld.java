package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Organisation;
import app.ledgerlink.xerostandin.books.Scenario;

/** One organisation that has no records at all. */
final class EmptyWorld implements Scenario {
    @Override
    public void fill(Bookshelf shelf) {
        shelf.open(Organisation.named("Blank Page Ltd"));
    }
}
