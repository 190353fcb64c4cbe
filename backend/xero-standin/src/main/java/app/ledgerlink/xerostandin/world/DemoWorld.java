package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Scenario;

/** Two firms with three years of business up to today; the first one also keeps every awkward record. */
final class DemoWorld implements Scenario {
    private static final long SEED = 20;
    /** Chance of its own, so that what was there before quotes came stays as it was. */
    private static final long QUOTES_SEED = 120;

    @Override
    public void fill(Bookshelf shelf) {
        new Awkward(open(shelf, Firm.outfitter(), SEED)).addAll();
        open(shelf, Firm.roaster(), SEED + 1);
    }

    @Override
    public void beat(Bookshelf shelf) {
        new Heartbeat(shelf).beat();
    }

    private static Desk open(Bookshelf shelf, Firm firm, long seed) {
        var books = shelf.open(firm.organisation());
        var desk = new Desk(shelf, books, new Dice(seed), firm.tax());
        var customers = new Cast(desk, firm, Product.stock(desk, firm.stock())).customers();
        new Trade(desk, firm).run(customers);
        new Purchases(desk, Culture.of(firm.home())).run(customers);
        new Housekeeping(desk).run(customers);
        new Quotes(new Desk(shelf, books, new Dice(QUOTES_SEED), firm.tax())).run(customers);
        return desk;
    }
}
