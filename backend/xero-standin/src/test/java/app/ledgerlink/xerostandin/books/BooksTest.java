package app.ledgerlink.xerostandin.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.xerostandin.time.AdjustableClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BooksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private final AdjustableClock clock =
            new AdjustableClock(Clock.fixed(Instant.parse("2026-03-31T11:30:00.123456Z"), ZoneOffset.UTC));
    private final Books books = new Bookshelf(clock, 1).open(Organisation.named("Test Ltd"));
    private final Contact contact = books.add(Contact.named("Kiwi Cafe"));

    @BeforeEach
    void later() {
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void countsItsDaysInItsOwnZone() {
        assertThat(books.today()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void sumsLinesWithAndWithoutTax() {
        var fifteen = new BigDecimal("15");
        var exclusive = books.issue(Document.invoice(contact)
                .line(Line.of("a", "3", "6.995").tax("OUTPUT2", fifteen))
                .line(Line.text("a note")));
        assertThat(exclusive.subTotal()).isEqualByComparingTo("20.99");
        assertThat(exclusive.totalTax()).isEqualByComparingTo("3.15");
        assertThat(exclusive.total()).isEqualByComparingTo("24.14");
        var inclusive = books.issue(Document.invoice(contact)
                .lineAmountTypes(LineAmountTypes.INCLUSIVE)
                .line(Line.of("a", "1", "115.00").tax("OUTPUT2", fifteen)));
        assertThat(inclusive.subTotal()).isEqualByComparingTo("100.00");
        assertThat(inclusive.total()).isEqualByComparingTo("115.00");
    }

    @Test
    void turnsTheCustomerFlagWithoutAStamp() {
        var before = contact.updated();
        books.issue(invoice("10.00"));
        assertThat(contact.customer()).isTrue();
        assertThat(contact.updated()).isEqualTo(before);
    }

    @Test
    void paysAndTakesBack() {
        var invoice = books.issue(invoice("100.00"));
        clock.advance(Duration.ofHours(1));
        var payment = books.pay(invoice, DAY, new BigDecimal("100.00"));
        assertThat(invoice.status()).isEqualTo(Status.PAID);
        assertThat(invoice.fullyPaidOn()).isEqualTo(DAY);
        assertThat(invoice.updated()).isEqualTo(payment.updated()).isEqualTo(Instant.parse("2026-03-31T12:31:00.123Z"));
        clock.advance(Duration.ofHours(1));
        books.unpay(payment);
        assertThat(invoice.status()).isEqualTo(Status.AUTHORISED);
        assertThat(invoice.open()).isEqualByComparingTo("100.00");
        assertThat(payment.status()).isEqualTo(Status.DELETED);
        assertThat(payment.updated()).isAfter(invoice.updated());
    }

    @Test
    void appliesCreditAndKeepsTheRest() {
        var invoice = books.issue(invoice("100.00"));
        var credit = books.issue(Document.creditNote(contact).line(Line.of("back", "1", "150.00")));
        var allocation = books.allocate(credit, invoice, new BigDecimal("100.00"), DAY);
        assertThat(invoice.status()).isEqualTo(Status.PAID);
        assertThat(credit.open()).isEqualByComparingTo("50.00");
        assertThat(Balances.receivables(books)).singleElement().satisfies(b -> {
            assertThat(b.invoices()).isEqualByComparingTo("0");
            assertThat(b.net()).isEqualByComparingTo("-50.00");
        });
        books.deallocate(allocation);
        assertThat(invoice.open()).isEqualByComparingTo("100.00");
        assertThat(credit.allocations()).isEmpty();
    }

    @Test
    void refusesToVoidWhatIsPartPaid() {
        var invoice = books.issue(invoice("100.00"));
        books.pay(invoice, DAY, new BigDecimal("1.00"));
        assertThatThrownBy(() -> books.voidDocument(invoice))
                .isInstanceOf(Refused.class)
                .hasMessage("Invoice not of valid status for modification");
        assertThatThrownBy(() -> books.pay(invoice, DAY, new BigDecimal("99.01")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void keepsNamesOfActiveContactsUnique() {
        assertThatThrownBy(() -> books.add(Contact.named("KIWI CAFE"))).hasMessageContaining("already assigned");
        var other = books.add(Contact.named("Other"));
        assertThatThrownBy(() -> books.edit(other, c -> c.name("Kiwi Cafe"))).isInstanceOf(Refused.class);
        assertThat(other.name()).isEqualTo("Other");
        books.archive(contact);
        assertThat(books.edit(other, c -> c.name("Kiwi Cafe")).name()).isEqualTo("Kiwi Cafe");
    }

    @Test
    void keepsSalesNumbersUnique() {
        books.issue(invoice("1.00").number("S-1"));
        assertThatThrownBy(() -> books.issue(invoice("1.00").number("s-1"))).hasMessage("Invoice # must be unique.");
        var second = books.issue(invoice("1.00").number("S-2"));
        assertThatThrownBy(() -> books.edit(second, d -> d.number("S-1"))).isInstanceOf(Refused.class);
        assertThat(second.number()).isEqualTo("S-2");
        books.issue(Document.bill(contact).number("S-1").line(Line.of("bought", "1", "1.00")));
    }

    @Test
    void mergesWithoutStampingTheDocuments() {
        var invoice = books.issue(invoice("100.00"));
        var stamp = invoice.updated();
        var winner = books.add(Contact.named("Winner"));
        clock.advance(Duration.ofHours(1));
        books.merge(contact, winner);
        assertThat(contact.status()).isEqualTo(Status.ARCHIVED);
        assertThat(contact.mergedTo()).isEqualTo(winner.id());
        assertThat(invoice.contactId()).isEqualTo(winner.id());
        assertThat(invoice.updated()).isEqualTo(stamp);
        assertThat(books.documentsOf(winner.id())).containsExactly(invoice);
        assertThat(winner.customer()).isTrue();
    }

    @Test
    void letsTheCreditLowerOutstandingOnly() {
        books.issue(invoice("760.00").dueDate(DAY));
        books.issue(Document.overpayment(contact).line(Line.of("too much", "1", "160.00")));
        var raw = Balances.raw(books, contact.id(), true);
        assertThat(raw.outstanding()).isEqualByComparingTo("600.00");
        assertThat(raw.overdue()).isEqualByComparingTo("760.00");
    }

    private Document invoice(String amount) {
        return Document.invoice(contact).date(DAY).line(Line.of("goods", "1", amount));
    }
}
