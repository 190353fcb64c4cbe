package app.ledgerlink.xerostandin.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.books.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoWorldTest {
    private static final Bookshelf SHELF = Filled.world("demo");

    @Test
    void twoOrganisationsInDifferentBaseCurrencies() {
        assertThat(SHELF.all()).extracting(b -> b.organisation().baseCurrency()).containsExactly("NZD", "GBP");
    }

    @Test
    void sizeOfASmallFirm() {
        assertThat(SHELF.all().stream().mapToLong(DemoWorldTest::customers).sum())
                .isBetween(220L, 360L);
        assertThat(SHELF.all().stream().mapToLong(b -> sales(b).size()).sum()).isBetween(3_000L, 8_000L);
    }

    @Test
    void threeYearsUpToTodayOfTheOrganisation() {
        for (var books : SHELF.all()) {
            var days = sales(books).stream()
                    .filter(d -> d.number().matches("INV-\\d+"))
                    .map(Document::date)
                    .sorted()
                    .toList();
            assertThat(days.get(0))
                    .isBetween(books.today().minusMonths(37), books.today().minusMonths(34));
            assertThat(days.get(days.size() - 1)).isBetween(books.today().minusDays(7), books.today());
        }
        assertThat(SHELF.all().get(0).today()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(SHELF.all().get(1).today()).isEqualTo(LocalDate.of(2026, 11, 18));
    }

    @Test
    void nothingWasWrittenAfterNow() {
        for (var books : SHELF.all()) {
            assertThat(Stream.of(
                                    books.contacts().stream().map(Contact::updated),
                                    books.payments().stream().map(Payment::updated),
                                    Filled.documents(books).map(Document::updated))
                            .flatMap(stamps -> stamps))
                    .allSatisfy(stamp -> assertThat(stamp).isBeforeOrEqualTo(Filled.NOW));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13, 43, 75, 110, 160, 200, 250, 300, 366})
    void everyStateOfASaleIsMetInBothFirmsOnAnyDay(int days) {
        for (var books :
                Filled.world("demo", Filled.NOW.plus(Duration.ofDays(days))).all()) {
            var states = sales(books).stream().map(Document::status).collect(Collectors.toSet());
            assertThat(states)
                    .contains(
                            Status.DRAFT,
                            Status.SUBMITTED,
                            Status.AUTHORISED,
                            Status.PAID,
                            Status.VOIDED,
                            Status.DELETED);
            assertThat(books.documents(Kind.CREDIT_NOTE)).anyMatch(d -> d.open().signum() > 0);
            assertThat(books.documents(Kind.CREDIT_NOTE))
                    .anyMatch(d -> !d.allocations().isEmpty());
            assertThat(books.documents(Kind.CREDIT_NOTE))
                    .anyMatch(d -> !d.payments().isEmpty());
            assertThat(books.documents(Kind.PREPAYMENT)).isNotEmpty();
            assertThat(books.documents(Kind.OVERPAYMENT)).isNotEmpty();
            assertThat(books.payments()).anyMatch(p -> !p.live());
            assertThat(books.contacts()).anyMatch(c -> c.mergedTo() != null);
            assertThat(books.contacts()).anyMatch(c -> c.customer() && c.supplier());
        }
    }

    @Test
    void sameDaySameWorld() {
        assertThat(outline(Filled.world("demo"))).isEqualTo(outline(SHELF));
    }

    @Test
    void anotherDayMovesTheBusinessAlong() {
        var later = Filled.world("demo", Filled.NOW.plus(Duration.ofDays(400)));
        assertThat(sales(later.all().get(1)).stream()
                        .map(Document::date)
                        .max(LocalDate::compareTo)
                        .orElseThrow())
                .isAfter(LocalDate.of(2027, 12, 1));
    }

    @Test
    void aBeatMakesOneSaleOrOnePayment() {
        var shelf = Filled.world("demo");
        int sales = 0;
        int payments = 0;
        for (int i = 0; i < 60; i++) {
            int salesBefore = count(shelf, Kind.INVOICE);
            int paymentsBefore = payments(shelf);
            Worlds.named("demo").orElseThrow().beat(shelf);
            int sold = count(shelf, Kind.INVOICE) - salesBefore;
            int paid = payments(shelf) - paymentsBefore;
            assertThat(sold + paid).isEqualTo(1);
            sales += sold;
            payments += paid;
        }
        assertThat(sales).isPositive();
        assertThat(payments).isPositive();
    }

    @Test
    void aBeatOnNothingDoesNothing() {
        var shelf = Filled.world("empty");
        Worlds.named("demo").orElseThrow().beat(shelf);
        assertThat(count(shelf, Kind.INVOICE)).isZero();
    }

    @Test
    void isMadeInLessThanASecondAndAHalf() {
        Filled.world("demo");
        var took = Filled.working(() -> Filled.world("demo", Instant.parse("2026-12-01T00:00:00Z")));
        assertThat(took).isLessThan(Duration.ofMillis(1500));
    }

    private static long customers(Books books) {
        return books.contacts().stream().filter(Contact::customer).count();
    }

    private static List<Document> sales(Books books) {
        return books.documents(Kind.INVOICE).stream()
                .filter(d -> Kind.ACCREC.equals(d.type()))
                .toList();
    }

    private static int count(Bookshelf shelf, Kind kind) {
        return shelf.all().stream().mapToInt(b -> b.documents(kind).size()).sum();
    }

    private static int payments(Bookshelf shelf) {
        return shelf.all().stream().mapToInt(b -> b.payments().size()).sum();
    }

    private static List<String> outline(Bookshelf shelf) {
        return shelf.all().stream()
                .flatMap(b -> Stream.concat(
                        b.contacts().stream().map(c -> c.id() + c.name() + c.status() + c.phones() + c.updated()),
                        Filled.documents(b)
                                .map(d -> d.id() + d.number() + d.status() + d.total() + d.open() + d.updated())))
                .toList();
    }

    @Test
    void quotesOfEveryStateThatAreNoSales() {
        for (var books : SHELF.all()) {
            assertThat(books.documents(Kind.QUOTE))
                    .hasSizeGreaterThan(20)
                    .noneMatch(Document::counts)
                    .extracting(Document::status)
                    .contains(Status.DRAFT, Status.SENT, Status.ACCEPTED, Status.INVOICED);
        }
    }
}
