package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Organisation;
import app.ledgerlink.xerostandin.books.Scenario;

/** One organisation with nothing but awkward records, its own words for class and edition included. */
final class AwkwardWorld implements Scenario {
    private static final long SEED = 7;

    @Override
    public void fill(Bookshelf shelf) {
        var books = shelf.open(Organisation.named("Awkward & \"Odd\" {Trading} Ltd")
                .currencies(Rates.currencies())
                .organisationClass("PLATINUM_UNHEARD_OF")
                .edition("SOMETHINGNEW"));
        var awkward = new Awkward(new Desk(shelf, books, new Dice(SEED), Tax.of("OUTPUT2", 15)));
        awkward.addAll();
        awkward.addHuge();
    }
}
