package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import java.math.BigDecimal;
import java.util.List;

/** One customer who owes in several currencies, with rates as awkward as they come. */
final class AwkwardCurrencies {
    private final Desk desk;
    private final Awkward awkward;
    private final Contact buyer;

    AwkwardCurrencies(Desk desk, Awkward awkward) {
        this.desk = desk;
        this.awkward = awkward;
        buyer = desk.books.add(Contact.named("Many Currencies Inc").defaultCurrency("USD"));
    }

    void add() {
        owe("USD", "100.25", "0.6123456789");
        owe("USD", "50", null);
        owe("EUR", "70.70", "0.5500000000");
        owe("JPY", "12345", "88.123456");
        owe("KWD", "1.005", "0.1834567891");
        owe("CNY", "0.01", "4.2871934506");
        desk.books.issue(awkward.invoice(buyer, "19.99").rate(BigDecimal.ONE.setScale(6)));
        var usd = owe("USD", "75", "0.6");
        desk.books.pay(usd, usd.date().plusDays(2), new BigDecimal("25.5"));
        var note = awkward.credit(buyer, "10").currency("USD").rate(new BigDecimal("0.61"));
        desk.books.issue(note.lines(List.of(Basket.finish(Line.of("Rebate", "1", "10"), note, Tax.ZERO))));
    }

    private Document owe(String currency, String amount, String rate) {
        var invoice =
                awkward.invoice(buyer, amount).currency(currency).rate(rate == null ? null : new BigDecimal(rate));
        var line = Basket.finish(Line.of("Export", "1", amount).accountCode("200"), invoice, Tax.ZERO);
        return desk.books.issue(invoice.lines(List.of(line)));
    }
}
