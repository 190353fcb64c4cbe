package app.ledgerlink.xerostandin.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Item;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.LineAmountTypes;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table of awkward kinds: each is met in the awkward world and in the first firm of the demonstration. */
class AwkwardWorldTest {
    private static final Instant LONG_AGO = Instant.parse("2011-01-01T00:00:00Z");

    private final Map<String, Predicate<Books>> kinds = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicTest> everyKindIsMet() {
        contacts();
        people();
        invoices();
        lines();
        credits();
        items();
        return Stream.of("awkward", "demo").flatMap(world -> {
            var books = Filled.world(world).all().get(0);
            return kinds.entrySet().stream()
                    .map(kind -> DynamicTest.dynamicTest(
                            world + ": " + kind.getKey(),
                            () -> assertThat(kind.getValue().test(books)).isTrue()));
        });
    }

    private void contacts() {
        contact("archived", c -> Status.ARCHIVED.equals(c.status()) && c.mergedTo() == null);
        kinds.put(
                "archived that owes",
                b -> b.contacts().stream()
                        .filter(c -> Status.ARCHIVED.equals(c.status()))
                        .anyMatch(c -> b.documentsOf(c.id()).stream()
                                .anyMatch(d -> d.counts() && d.open().signum() > 0)));
        kinds.put(
                "chain of merges",
                b -> b.contacts().stream()
                        .filter(c -> c.mergedTo() != null)
                        .anyMatch(c -> b.contact(c.mergedTo()).mergedTo() != null));
        kinds.put(
                "merged into an archived one",
                b -> b.contacts().stream()
                        .filter(c -> c.mergedTo() != null)
                        .map(c -> b.contact(c.mergedTo()))
                        .anyMatch(w -> w.mergedTo() == null && Status.ARCHIVED.equals(w.status())));
        contact(
                "erasure wanted, blanked",
                c -> Status.GDPR_REQUEST.equals(c.status()) && c.name().isEmpty());
        contact(
                "erasure wanted, still filled",
                c -> Status.GDPR_REQUEST.equals(c.status()) && !c.name().isEmpty());
        contact("unknown status", c -> "UNDERREVIEW".equals(c.status()));
        contact("unknown tax number type", c -> "TAXNUMBERTYPE/SSN".equals(c.taxNumberType()));
        contact("vendor", c -> c.supplier() && !c.customer());
        contact("vendor and customer", c -> c.supplier() && c.customer());
        kinds.put(
                "neither vendor nor customer",
                b -> b.contacts().stream()
                        .anyMatch(c -> !c.supplier()
                                && !c.customer()
                                && b.documentsOf(c.id()).isEmpty()));
        kinds.put(
                "buys without the flag",
                b -> b.contacts().stream()
                        .anyMatch(c ->
                                !c.customer() && b.documentsOf(c.id()).stream().anyMatch(Document::sales)));
        kinds.put(
                "flagged without a sale",
                b -> b.contacts().stream()
                        .anyMatch(c -> c.customer() && b.documentsOf(c.id()).isEmpty()));
        kinds.put(
                "same name archived and active",
                b -> b.contacts().stream()
                        .filter(c -> Status.ARCHIVED.equals(c.status()))
                        .anyMatch(a -> b.contacts().stream()
                                .anyMatch(c -> c.active() && c.name().equals(a.name()))));
        contact("not touched since 2010", c -> c.updated().isBefore(LONG_AGO));
        contact("name at the limit", c -> c.name().length() == 255);
        contact("quotes", c -> c.name().contains("\""));
        contact("braces", c -> c.name().contains("{0}"));
        contact("emoji", c -> c.name().codePoints().anyMatch(Character::isSupplementaryCodePoint));
        contact(
                "right to left",
                c -> c.name()
                        .codePoints()
                        .anyMatch(p -> Character.UnicodeScript.of(p) == Character.UnicodeScript.ARABIC));
        contact("formula", c -> c.name().startsWith("="));
    }

    private void people() {
        contact("individual", c -> c.name().equals(c.firstName() + " " + c.lastName()));
        contact("one-word name without last name", c -> c.name().equals(c.firstName()) && c.lastName() == null);
        contact("person without last name", c -> c.firstName() != null && c.lastName() == null);
        contact("contact person without last name", c -> c.persons().stream().anyMatch(p -> p.lastName() == null));
        contact(
                "contact person with blank last name",
                c -> c.persons().stream().anyMatch(p -> "".equals(p.lastName())));
        contact("contact person without any name", c -> c.persons().stream().anyMatch(p -> p.firstName() == null));
        contact("blank phone", c -> c.phones().values().stream().anyMatch(p -> "".equals(p.number())));
        contact("missing phone", c -> c.phones().isEmpty());
        contact("blank address", c -> c.addresses().values().stream().anyMatch(a -> "".equals(a.line1())));
        contact("missing address", c -> c.addresses().isEmpty());
    }

    private void invoices() {
        for (var status : new String[] {"DRAFT", "SUBMITTED", "AUTHORISED", "PAID", "VOIDED", "DELETED", "ONHOLD"}) {
            invoice("status " + status, d -> status.equals(d.status()));
        }
        invoice(
                "dead with an amount left over",
                d -> Status.VOIDED.equals(d.status()) && d.open().signum() > 0);
        invoice(
                "part paid",
                d -> Status.AUTHORISED.equals(d.status()) && d.amountPaid().signum() > 0);
        invoice("bill", d -> Kind.ACCPAY.equals(d.type()));
        invoice("unknown type", d -> "ACCRECMYSTERY".equals(d.type()));
        invoice("no due date", d -> d.dueDate() == null);
        kinds.put(
                "due today",
                b -> b.documents(Kind.INVOICE).stream().anyMatch(d -> b.today().equals(d.dueDate())));
        invoice("dated 1964", d -> d.date().getYear() == 1964);
        invoice("dated at the epoch", d -> d.date().equals(LocalDate.EPOCH));
        invoice("dated 2099", d -> d.date().getYear() == 2099);
        invoice("stamped 2010", d -> d.updated().isBefore(LONG_AGO));
        invoice("yen", d -> "JPY".equals(d.currency()));
        invoice("dinar with fils", d -> "KWD".equals(d.currency()) && d.total().scale() == 3);
        invoice(
                "rate with ten decimals",
                d -> d.rate() != null && d.rate().stripTrailingZeros().scale() == 10);
        kinds.put(
                "foreign without a rate",
                b -> b.documents(Kind.INVOICE).stream()
                        .anyMatch(d -> d.rate() == null
                                && !b.organisation().baseCurrency().equals(d.currency())));
        kinds.put("deleted payment", b -> b.payments().stream().anyMatch(p -> !p.live()));
        kinds.put(
                "payment dated in the future",
                b -> b.payments().stream().anyMatch(p -> p.date().isAfter(b.today())));
        invoice("number at the limit", d -> d.number().length() == 255);
    }

    private void lines() {
        line("text only", l -> l.quantity() == null);
        line("of nothing", l -> l.unitAmount() != null && l.unitAmount().signum() == 0);
        line("negative", l -> l.lineAmount() != null && l.lineAmount().signum() < 0);
        line(
                "four decimals",
                l -> l.unitAmount() != null
                        && l.unitAmount().stripTrailingZeros().scale() == 4);
        line("discount", l -> l.discountPercent() != null);
        line("item unknown", l -> "GONE-1".equals(l.itemCode()));
        invoice("three hundred lines", d -> d.lines().size() == 300);
        invoice("inclusive", d -> LineAmountTypes.INCLUSIVE.equals(d.lineAmountTypes()));
        invoice("no tax", d -> LineAmountTypes.NO_TAX.equals(d.lineAmountTypes()));
        invoice("total of nothing", d -> d.total().signum() == 0 && Status.PAID.equals(d.status()));
    }

    private void credits() {
        for (var kind : new Kind[] {Kind.CREDIT_NOTE, Kind.OVERPAYMENT, Kind.PREPAYMENT}) {
            document(
                    "open " + kind,
                    kind,
                    d -> Status.AUTHORISED.equals(d.status())
                            && d.amountCredited().signum() == 0);
            document("applied " + kind, kind, d -> !d.allocations().isEmpty());
        }
        document("applied in two parts", Kind.CREDIT_NOTE, d -> d.allocations().size() == 2);
        document(
                "part applied",
                Kind.CREDIT_NOTE,
                d -> !d.allocations().isEmpty() && d.open().signum() > 0);
        document(
                "refunded credit note",
                Kind.CREDIT_NOTE,
                d -> Status.PAID.equals(d.status()) && !d.payments().isEmpty());
        document("refunded overpayment", Kind.OVERPAYMENT, d -> !d.payments().isEmpty());
        document("credit of a vendor", Kind.CREDIT_NOTE, d -> !d.sales());
        document("money spent", Kind.PREPAYMENT, d -> d.type().startsWith("SPEND"));
        document("dead credit", Kind.CREDIT_NOTE, d -> Status.VOIDED.equals(d.status()));
    }

    private void items() {
        item("without a name", i -> i.name() == null);
        item("untracked", i -> !i.tracked());
        item("without a price", i -> i.salesPrice() == null);
        item("not sold", i -> !i.sold());
        item(
                "priced to four decimals",
                i -> i.salesPrice() != null && i.salesPrice().compareTo(new BigDecimal("0.0001")) == 0);
        item("code at the limit", i -> i.code().length() == 30);
    }

    private void contact(String kind, Predicate<Contact> test) {
        kinds.put("contact " + kind, b -> b.contacts().stream().anyMatch(test));
    }

    private void invoice(String kind, Predicate<Document> test) {
        document(kind, Kind.INVOICE, test);
    }

    private void document(String kind, Kind register, Predicate<Document> test) {
        kinds.put("document " + kind, b -> b.documents(register).stream().anyMatch(test));
    }

    private void line(String kind, Predicate<Line> test) {
        kinds.put(
                "line " + kind,
                b -> Filled.documents(b).flatMap(d -> d.lines().stream()).anyMatch(test));
    }

    private void item(String kind, Predicate<Item> test) {
        kinds.put("item " + kind, b -> b.items().stream().anyMatch(test));
    }
}
