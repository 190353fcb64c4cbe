package app.ledgerlink.xerostandin.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.LineAmountTypes;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every document of every world adds up, worked out here a second time. */
class TotalsOfWorldsTest {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @ParameterizedTest
    @ValueSource(strings = {"demo", "awkward", "malformed", "rows-25", "load-20-300"})
    void everyDocumentAddsUp(String world) {
        for (var books : Filled.world(world).all()) {
            assertThat(Filled.documents(books)).isNotEmpty().allSatisfy(document -> {
                sumsOfLines(document);
                whatIsOpen(books, document);
            });
        }
    }

    private static void sumsOfLines(Document document) {
        var amounts = BigDecimal.ZERO;
        var taxes = BigDecimal.ZERO;
        int decimals = decimals(document);
        for (Line line : document.lines()) {
            if (line.quantity() == null) {
                continue;
            }
            var keep = HUNDRED.subtract(orZero(line.discountPercent()));
            var amount =
                    line.quantity().multiply(line.unitAmount()).multiply(keep).movePointLeft(2);
            assertThat(line.lineAmount()).isEqualByComparingTo(amount.setScale(decimals, RoundingMode.HALF_UP));
            assertThat(line.taxAmount()).isEqualByComparingTo(tax(document, line, decimals));
            amounts = amounts.add(line.lineAmount());
            taxes = taxes.add(line.taxAmount());
        }
        boolean inclusive = LineAmountTypes.INCLUSIVE.equals(document.lineAmountTypes());
        assertThat(document.totalTax()).isEqualByComparingTo(taxes);
        assertThat(document.total()).isEqualByComparingTo(inclusive ? amounts : amounts.add(taxes));
        assertThat(document.subTotal()).isEqualByComparingTo(document.total().subtract(taxes));
    }

    private static BigDecimal tax(Document document, Line line, int decimals) {
        var percent = orZero(line.taxPercent());
        if (LineAmountTypes.NO_TAX.equals(document.lineAmountTypes())) {
            return BigDecimal.ZERO;
        }
        var whole = LineAmountTypes.INCLUSIVE.equals(document.lineAmountTypes()) ? HUNDRED.add(percent) : HUNDRED;
        return line.lineAmount().multiply(percent).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    private static void whatIsOpen(Books books, Document document) {
        var paid = books.payments().stream()
                .filter(p -> p.live() && p.documentId().equals(document.id()))
                .map(Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var applied = document.amountCredited();
        assertThat(document.open())
                .isEqualByComparingTo(document.total().subtract(paid).subtract(applied));
        if (Status.PAID.equals(document.status())) {
            assertThat(document.open()).isZero();
            assertThat(document.fullyPaidOn()).isNotNull();
        }
        if (Status.AUTHORISED.equals(document.status())) {
            assertThat(document.open()).isNotZero();
        }
    }

    private static int decimals(Document document) {
        return switch (document.currency()) {
            case "JPY" -> 0;
            case "KWD" -> 3;
            default -> 2;
        };
    }

    private static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
