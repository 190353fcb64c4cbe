package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Item;
import app.ledgerlink.xerostandin.books.Organisation;
import app.ledgerlink.xerostandin.books.Scenario;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

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
        books.issue(awkward.invoice(holder, "6.50").type("ACCNEW"));
        books.issue(awkward.credit(holder, "6.60").type("ACCNEWCREDIT"));
        books.issue(awkward.invoice(holder, "7").number(""));
        books.issue(awkward.invoice(holder, "8").lineAmountTypes(null));
        books.add(Item.coded(null, "An item without a code"));
        books.add(Item.coded("", ""));
        brokenOnTheWire(desk, awkward);
    }

    /** Sound in the books; what a client reads of them is not what the contract says. */
    private static void brokenOnTheWire(Desk desk, Awkward awkward) {
        var broken = List.of(
                Map.entry("UpdatedDateUTC", "\"yesterday\""),
                Map.entry("Date", "\"31/12/2024\""),
                Map.entry("DueDate", "\"\\/Date(soon)\\/\""),
                Map.entry("Total", "\"twelve\""),
                Map.entry("AmountDue", "{}"),
                Map.entry("InvoiceID", "\"not-an-id\""),
                Map.entry("LineItems", "{}"),
                Map.entry("Contact", "null"),
                Map.entry("CurrencyRate", "1e400"));
        for (var field : broken) {
            var holder = desk.books.add(Contact.named("Holder Of A Broken " + field.getKey()));
            var invoice = desk.books.issue(awkward.invoice(holder, "20").rate(BigDecimal.ONE));
            desk.books.corrupt(invoice.id(), field.getKey(), field.getValue());
        }
        corruptContact(desk, awkward, "UpdatedDateUTC", "\"\\/Date(99999999999999999999)\\/\"");
        corruptContact(desk, awkward, "ContactID", "12");
        corruptContact(desk, awkward, "Addresses", "\"none\"");
        corruptContact(desk, awkward, "IsCustomer", "\"maybe\"");
        corruptContact(desk, awkward, "ContactStatus", "\"SLEEPING\"");
        for (var field : List.of(
                Map.entry("QuoteID", "\"not-an-id\""),
                Map.entry("Total", "\"plenty\""),
                Map.entry("ExpiryDate", "\"never\""),
                Map.entry("LineItems", "{}"),
                Map.entry("Contact", "null"),
                Map.entry("UpdatedDateUTC", "\"soon\""))) {
            var asker = awkward.buyer(Contact.named("Asker Of A Broken Quote " + field.getKey()));
            desk.books.corrupt(desk.books.issue(awkward.quote(asker, "30")).id(), field.getKey(), field.getValue());
        }
        var item =
                desk.books.add(Item.coded("BROKEN", "Item with a broken price").salesPrice(BigDecimal.ONE));
        desk.books.corrupt(item.id(), "SalesDetails", "[7]");
    }

    /** Its invoice is sound, so that a client knows of the contact whatever it reads of it. */
    private static void corruptContact(Desk desk, Awkward awkward, String field, String rawJson) {
        var contact = awkward.buyer(Contact.named("Contact With A Broken " + field));
        desk.books.corrupt(contact.id(), field, rawJson);
    }
}
