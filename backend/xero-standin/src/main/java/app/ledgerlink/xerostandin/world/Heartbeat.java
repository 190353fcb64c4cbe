package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One small piece of business of today. It knows nothing but the books, so that it goes on after a restart. */
final class Heartbeat {
    private static final int RECENT = 400;

    private final Bookshelf shelf;
    private final Dice dice;

    Heartbeat(Bookshelf shelf) {
        this.shelf = shelf;
        dice = new Dice(shelf.clock().millis() + shelf.changes());
    }

    void beat() {
        if (shelf.all().isEmpty()) {
            return;
        }
        var books = dice.pick(shelf.all());
        synchronized (books) {
            if (dice.percent(50)) {
                sell(books);
            } else {
                receive(books);
            }
        }
    }

    /** A customer of late buys the same again, in another quantity. */
    private void sell(Books books) {
        var models = sales(books).stream()
                .filter(d -> d.counts() && d.total().signum() > 0 && d.lines().size() < 20)
                .filter(d -> books.contact(d.contactId()).active())
                .toList();
        pick(models).ifPresent(model -> again(books, model));
    }

    private void again(Books books, Document model) {
        var invoice = Document.invoice(books.contact(model.contactId()))
                .currency(model.currency())
                .rate(model.rate())
                .lineAmountTypes(model.lineAmountTypes())
                .date(books.today())
                .dueDate(books.today().plusDays(20))
                .sentToContact(true);
        for (var line : model.lines()) {
            invoice.line(again(line, invoice));
        }
        books.issue(invoice);
    }

    private Line again(Line line, Document invoice) {
        if (line.quantity() == null) {
            return Line.text(line.description());
        }
        var more = line.quantity().add(BigDecimal.valueOf(dice.between(0, 3)));
        var tax = new Tax(line.taxType(), line.taxPercent());
        return Basket.finish(
                Line.of(line.description(), more, line.unitAmount())
                        .itemCode(line.itemCode())
                        .accountCode(line.accountCode())
                        .discountPercent(line.discountPercent()),
                invoice,
                tax);
    }

    /** Someone pays an open invoice of late, mostly in full. */
    private void receive(Books books) {
        var open = sales(books).stream()
                .filter(d -> Status.AUTHORISED.equals(d.status()) && d.open().signum() > 0)
                .toList();
        pick(open).ifPresent(invoice -> {
            boolean half = dice.percent(20) && Rates.decimals(invoice.currency()) >= 2;
            var part = invoice.open().multiply(new BigDecimal("0.5")).setScale(2, RoundingMode.UP);
            books.pay(invoice, books.today(), half ? part : invoice.open());
        });
    }

    /** The sales of late, by their own dates. */
    private static List<Document> sales(Books books) {
        var all = books.documents(Kind.INVOICE).stream()
                .filter(d -> Kind.ACCREC.equals(d.type()) && !d.date().isAfter(books.today()))
                .sorted(Comparator.comparing(Document::date))
                .toList();
        return all.subList(Math.max(0, all.size() - RECENT), all.size());
    }

    private <T> Optional<T> pick(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(dice.pick(list));
    }
}
