package app.ledgerlink.xero.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.ledger.LedgerRecord.DocumentData;
import app.ledgerlink.ledger.LedgerRecord.DocumentKind;
import app.ledgerlink.ledger.LedgerRecord.DocumentStatus;
import app.ledgerlink.ledger.LedgerRecord.TaxTreatment;
import app.ledgerlink.xero.wire.WireDocument;
import app.ledgerlink.xero.wire.WirePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTranslatorTest {

    private static final Instant ANSWERED = Instant.parse("2026-05-01T10:00:00Z");
    private static final String BASICS = """
            "InvoiceID":"i1","CreditNoteID":"n1","PrepaymentID":"p1","OverpaymentID":"o1","Type":"ACCREC",
            "Contact":{"ContactID":"c1","Name":"Ada Ltd"},"Date":"/Date(1782604800000+0000)/","Total":115,
            "TotalTax":15,"CurrencyCode":"NZD\"""";

    private static DocumentData translate(DocumentKind kind, String fields) {
        String body = "{\"L\":[{" + BASICS + (fields.isEmpty() ? "" : "," + fields) + "}]}";
        try {
            WirePage<WireDocument> page = WirePage.read(body.getBytes(StandardCharsets.UTF_8), "L", WireDocument.class);
            return DocumentTranslator.translate(page.elements().get(0).value(), kind, "NZD", ANSWERED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHORISED, 24.15, 24.15",
        "Authorised, 24.15, 24.15",
        "PAID, 0, 0",
        "DRAFT, 24.15, 0",
        "SUBMITTED, 24.15, 0",
        "VOIDED, 24.15, 0",
        "DELETED, 115, 0",
        "BRANDNEW, 24.15, 0"
    })
    void onlyWhatCountsIsOpenWhateverTheAmountSays(String status, BigDecimal due, BigDecimal open) {
        DocumentData invoice = translate(DocumentKind.INVOICE, "\"Status\":\"" + status + "\",\"AmountDue\":" + due);
        assertThat(invoice.openAmount()).isEqualByComparingTo(open);
    }

    @Test
    void aStatusThatIsNotKnownIsUnknown() {
        assertThat(translate(DocumentKind.INVOICE, "\"Status\":\"BRANDNEW\"").status())
                .isEqualTo(DocumentStatus.UNKNOWN);
        assertThat(translate(DocumentKind.INVOICE, "").status()).isEqualTo(DocumentStatus.UNKNOWN);
    }

    @Test
    void whatIsOpenIsComputedWhereXeroDoesNotSay() {
        DocumentData invoice =
                translate(DocumentKind.INVOICE, "\"Status\":\"AUTHORISED\",\"AmountPaid\":10.05,\"AmountCredited\":5");
        assertThat(invoice.openAmount()).isEqualByComparingTo("99.95");
        assertThat(invoice.subTotal()).isEqualByComparingTo("100");
    }

    @Test
    void aCreditNoteIsOpenByWhatRemainsAndTellsWhereItWasUsed() {
        DocumentData credit = translate(DocumentKind.CREDIT_NOTE, """
                "Status":"AUTHORISED","CreditNoteNumber":"CN-1","RemainingCredit":65,
                "Allocations":[{"Amount":40,"Date":"/Date(1785196800000)/","Invoice":{"InvoiceID":"i7"}},
                  {"Amount":9,"IsDeleted":true,"Invoice":{"InvoiceID":"i8"}}],
                "Payments":[{"PaymentID":"y1","Date":"/Date(1785196800000)/","Amount":10},
                  {"PaymentID":"y2","Date":"/Date(1785196800000)/","Amount":99,"Status":"DELETED"}]""");
        assertThat(credit.externalId()).isEqualTo("n1");
        assertThat(credit.number()).isEqualTo("CN-1");
        assertThat(credit.openAmount()).isEqualByComparingTo("65");
        assertThat(credit.amountCredited()).isEqualByComparingTo("40");
        assertThat(credit.amountPaid()).isEqualByComparingTo("10");
        assertThat(credit.allocations()).singleElement().satisfies(a -> {
            assertThat(a.invoiceExternalId()).isEqualTo("i7");
            assertThat(a.allocatedOn()).isEqualTo(LocalDate.of(2026, 7, 28));
        });
        assertThat(credit.payments()).extracting(p -> p.externalId()).containsExactly("y1");
    }

    @Test
    void aRateIsKeptForForeignCurrencyOnly() {
        assertThat(translate(DocumentKind.INVOICE, "\"CurrencyRate\":1.000000").currencyRate())
                .isNull();
        assertThat(translate(DocumentKind.INVOICE, "\"CurrencyCode\":\"USD\",\"CurrencyRate\":0.6123456789")
                        .currencyRate())
                .isEqualTo(new BigDecimal("0.6123456789"));
        assertThat(translate(DocumentKind.INVOICE, "\"CurrencyCode\":\"USD\",\"CurrencyRate\":0")
                        .currencyRate())
                .isNull();
        assertThat(translate(DocumentKind.INVOICE, "\"CurrencyCode\":\"\"").currency())
                .isEqualTo("NZD");
    }

    @Test
    void linesKeepFourDecimalsAndTextLinesStayEmpty() {
        DocumentData invoice = translate(DocumentKind.INVOICE, """
                "LineAmountTypes":"Inclusive","LineItems":[
                  {"Description":"Bolt","Quantity":3.0000,"UnitAmount":0.1234,"ItemCode":"B-1","Item":{"Name":"Bolts"},
                   "LineAmount":0.37},{"Description":"Thank you"}]""");
        assertThat(invoice.taxTreatment()).isEqualTo(TaxTreatment.INCLUSIVE);
        assertThat(invoice.lines().get(0).unitPrice()).isEqualTo(new BigDecimal("0.1234"));
        assertThat(invoice.lines().get(0).itemName()).isEqualTo("Bolts");
        assertThat(invoice.lines().get(1).quantity()).isNull();
        assertThat(invoice.lines().get(1).lineAmount()).isNull();
    }

    @Test
    void theIsoTwinStandsInForAMissingDate() {
        DocumentData invoice = translate(
                DocumentKind.INVOICE,
                "\"Date\":null,\"DateString\":\"2026-06-28T00:00:00\",\"UpdatedDateUTCString\":\"2026-09-14T09:30:05Z\"");
        assertThat(invoice.date()).isEqualTo(LocalDate.of(2026, 6, 28));
        assertThat(invoice.dueDate()).isNull();
        assertThat(invoice.updatedAt()).isEqualTo(Instant.parse("2026-09-14T09:30:05Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvoiceID", "Type", "Contact", "Date", "Total"})
    void namesTheFieldThatARecordCannotLack(String field) {
        assertThatThrownBy(() -> translate(DocumentKind.INVOICE, "\"" + field + "\":null"))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE, ACCREC, true",
        "INVOICE, ACCPAY, false",
        "CREDIT_NOTE, ACCRECCREDIT, true",
        "CREDIT_NOTE, ACCPAYCREDIT, false",
        "PREPAYMENT, RECEIVE-PREPAYMENT, true",
        "PREPAYMENT, ARPREPAYMENT, true",
        "PREPAYMENT, SPEND-PREPAYMENT, false",
        "PREPAYMENT, APPREPAYMENT, false",
        "OVERPAYMENT, AROVERPAYMENT, true",
        "OVERPAYMENT, SPEND-OVERPAYMENT, false"
    })
    void keepsToTheSalesSide(DocumentKind kind, String type, boolean sale) {
        assertThat(DocumentTranslator.isSale(type, kind)).isEqualTo(sale);
    }
}
