package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Item;
import app.ledgerlink.xerostandin.books.Organisation;
import app.ledgerlink.xerostandin.books.Scenario;
import java.math.BigDecimal;

/** Sound customers with records between them that no books should hold; the sound ones must still come through. */
final class MalformedWorld implements Scenario {
    private static final long SEED = 8;
    private static final int SOUND = 40;

    @Override
    public void fill(Bookshelf shelf) {
        var books = shelf.open(Organisation.named("Malformed Records Ltd"));
        var desk = new Desk(shelf, books, new Dice(SEED), Tax.of("OUTPUT2", 15));
        var awkward = new Awkward(desk);
        desk.on(desk.today().minusDays(5), () -> {
            for (int i = 1; i <= SOUND; i++) {
                awkward.buyer(Contact.named("Sound Customer " + i));
                if (i == SOUND / 2) {
                    broken(desk, awkward);
                }
            }
        });
    }

    private static void broken(Desk desk, Awkward awkward) {
        var books = desk.books;
        awkward.buyer(Contact.named(null));
        awkward.buyer(Contact.named("   ").email("not an address"));
        var holder = awkward.buyer(Contact.named("Holder Of Broken Records Ltd").status(""));
        books.issue(awkward.invoice(holder, "1").currency(""));
        books.issue(awkward.invoice(holder, "2").currency("ZZZ"));
        books.issue(awkward.invoice(holder, "3").currency("USD").rate(BigDecimal.ZERO));
        books.issue(awkward.invoice(holder, "4").currency("USD").rate(new BigDecimal("-1.5")));
        books.issue(awkward.invoice(holder, "5").status(""));
        books.issue(awkward.invoice(holder, "6").type(""));
        books.issue(awkward.invoice(holder, "7").number(""));
        books.issue(awkward.invoice(holder, "8").lineAmountTypes(null));
        books.add(Item.coded(null, "An item without a code"));
        books.add(Item.coded("", ""));
    }
}
