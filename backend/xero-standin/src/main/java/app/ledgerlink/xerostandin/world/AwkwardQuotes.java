package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.LineAmountTypes;
import app.ledgerlink.xerostandin.books.QuoteWords;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Quotes that a client may stumble over, above all one that takes them for sales. */
final class AwkwardQuotes {
    private final Desk desk;
    private final Awkward awkward;
    private final Contact asker;

    AwkwardQuotes(Desk desk, Awkward awkward) {
        this.desk = desk;
        this.awkward = awkward;
        asker = desk.books.add(Contact.named("Only Ever Asks Ltd").email("quotes@asks.example"));
    }

    void add() {
        for (String status : List.of(
                Status.DRAFT, Status.SENT, Status.DECLINED, Status.ACCEPTED, Status.INVOICED, "NEGOTIATING", "")) {
            issue(quote("1000").status(status));
        }
        desk.books.delete(issue(quote("1001")));
        // States of invoices, which would count if a client did not look at the kind.
        issue(quote("2000").status(Status.AUTHORISED));
        issue(quote("-3000"));
        issue(quote("0"));
        issue(quote("50").dueDate(null));
        issue(quote("51").dueDate(desk.today()));
        issue(quote("52").dueDate(desk.today().minusDays(1)));
        issue(quote("53").number("AWK-001"));
        issue(quote("54").number("QU-SAME"));
        issue(quote("55").number("QU-SAME"));
        issue(quote("56").number(""));
        issue(quote("57").currency("USD").rate(new BigDecimal("0.7531234567")));
        issue(quote("58").lineAmountTypes(LineAmountTypes.INCLUSIVE));
        issue(quote("59").lineAmountTypes(LineAmountTypes.NO_TAX));
        issue(quote("60").lines(List.of(Line.text("Words only, no price yet"))));
        issue(quote("61").lines(List.of()));
        issue(quote("62").words(new QuoteWords("<b>\"T\"</b> & {co}", "S".repeat(3000), "T".repeat(4000))));
        desk.books.during(Instant.parse("2011-02-03T04:05:06.007Z"), () -> issue(quote("63")));
        issue(awkward.quote(desk.books.add(Contact.named("Quoted, Then Bought Ltd")), "64"));
    }

    private Document quote(String amount) {
        return awkward.quote(asker, amount);
    }

    private Document issue(Document quote) {
        return desk.books.issue(quote);
    }
}
