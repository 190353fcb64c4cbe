package app.ledgerlink.sync;

import app.ledgerlink.xerostandin.books.Allocation;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.books.Refused;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Somebody at a desk who changes the books of the stand-in at random, but the same way for the same seed. */
final class RandomDesk {

    private final Books books;
    private final Random random;
    private final List<Runnable> trades = new ArrayList<>();
    private int names;

    RandomDesk(Books books, long seed) {
        this.books = books;
        this.random = new Random(seed);
        often(4, this::newContact);
        often(4, () -> contact(Contact::active, c -> books.edit(c, x -> x.name(name()))));
        often(2, () -> contact(Contact::active, books::archive));
        often(4, this::merge);
        often(20, () -> issue(Document::invoice));
        often(6, () -> issue(Document::creditNote));
        often(3, () -> issue(Document::overpayment));
        often(3, () -> issue(Document::prepayment));
        often(18, () -> document(d -> open(d), d -> books.pay(d, new Payment().amount(some(d.open())))));
        often(8, () -> pick(books.payments(), Payment::live, books::unpay));
        often(10, this::allocate);
        often(5, this::deallocate);
        often(4, () -> document(RandomDesk::open, books::voidDocument));
        often(2, () -> document(d -> Status.DRAFT.equals(d.status()), books::delete));
        often(
                2,
                () -> document(
                        d -> Status.DRAFT.equals(d.status()), d -> books.edit(d, x -> x.status(Status.AUTHORISED))));
        often(
                3,
                () -> document(
                        RandomDesk::open,
                        d -> books.edit(d, x -> x.line(Line.of("More", "1", amount().toPlainString())))));
        often(
                2,
                () -> document(
                        RandomDesk::open,
                        d -> books.editUnstamped(d, x -> x.dueDate(books.today().plusDays(random.nextInt(90))))));
    }

    /** One change that a sync can see, or of due dates, which move no balance. */
    void change() {
        while (true) {
            try {
                trades.get(random.nextInt(trades.size())).run();
                return;
            } catch (Refused | Nothing again) {
                // What the rules of the books forbid, or nothing to do it with: something else then.
            }
        }
    }

    /** A change of an amount that bears no stamp: only a re-check can see it. */
    void changeUnseen() {
        try {
            document(RandomDesk::open, d -> books.editUnstamped(d, x -> x.line(Line.of("Unseen", "1", "7.77"))));
        } catch (Nothing none) {
            change();
        }
    }

    private void often(int times, Runnable trade) {
        for (int i = 0; i < times; i++) {
            trades.add(trade);
        }
    }

    private void newContact() {
        books.add(Contact.named(name()));
    }

    /** The loser may have won before, so that chains arise. */
    private void merge() {
        contact(Contact::active, loser -> contact(c -> c.active() && c != loser, winner -> books.merge(loser, winner)));
    }

    private void issue(Function<Contact, Document> make) {
        contact(Contact::active, contact -> {
            Document document = make.apply(contact).line(Line.of("Goods", "1", amount().toPlainString()));
            if (random.nextInt(4) == 0) {
                document.currency("USD").rate(new BigDecimal("0.6543"));
            }
            document.status(
                    random.nextInt(8) == 0 && document.kind() == Kind.INVOICE ? Status.DRAFT : Status.AUTHORISED);
            books.issue(document);
        });
    }

    private void allocate() {
        document(
                d -> open(d) && d.kind() != Kind.INVOICE,
                credit -> document(
                        d -> open(d) && d.kind() == Kind.INVOICE && d.currency().equals(credit.currency()),
                        invoice -> books.allocate(
                                credit, invoice, some(credit.open().min(invoice.open())), null)));
    }

    private void deallocate() {
        List<Allocation> all =
                documents().flatMap(d -> d.allocations().stream()).toList();
        pick(all, a -> true, books::deallocate);
    }

    private static boolean open(Document document) {
        return document.sales() && Status.AUTHORISED.equals(document.status());
    }

    private void contact(Predicate<Contact> which, Consumer<Contact> use) {
        pick(books.contacts(), which, use);
    }

    private void document(Predicate<Document> which, Consumer<Document> use) {
        pick(documents().toList(), which, use);
    }

    private Stream<Document> documents() {
        return Stream.of(Kind.values()).flatMap(kind -> books.documents(kind).stream());
    }

    private <T> void pick(Collection<T> all, Predicate<T> which, Consumer<T> use) {
        List<T> fitting = all.stream().filter(which).toList();
        if (fitting.isEmpty()) {
            throw new Nothing();
        }
        use.accept(fitting.get(random.nextInt(fitting.size())));
    }

    private String name() {
        return "Contact " + ++names;
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(100 + random.nextInt(100_000), 2);
    }

    /** All of it or a part. */
    private BigDecimal some(BigDecimal most) {
        return random.nextBoolean()
                ? most
                : most.multiply(new BigDecimal("0.37"))
                        .setScale(2, RoundingMode.UP)
                        .min(most);
    }

    private static final class Nothing extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
