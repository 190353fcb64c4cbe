package app.ledgerlink.xero.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.DocumentStatus;
import app.ledgerlink.books.LedgerRecord.TaxTreatment;
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
            "InvoiceID":"a0000000-0000-4000-8000-000000000001","CreditNoteID":"b0000000-0000-4000-8000-000000000001","PrepaymentID":"d0000000-0000-4000-8000-000000000001","OverpaymentID":"e0000000-0000-4000-8000-000000000001","Type":"ACCREC",
            "Contact":{"ContactID":"c0000000-0000-4000-8000-000000000001","Name":"Ada Ltd"},"Date":"/Date(1782604800000+0000)/","Total":115,
            "TotalTax":15,"CurrencyCode":"NZD\"""";

    private static DocumentData translate(DocumentKind kind, String fields) {
        return translate(kind, fields, new Guesses());
    }

    private static DocumentData translate(DocumentKind kind, String fields, Guesses guesses) {
        String body = "{\"L\":[{" + BASICS + (fields.isEmpty() ? "" : "," + fields) + "}]}";
        try {
            WirePage<WireDocument> page = WirePage.read(body.getBytes(StandardCharsets.UTF_8), "L", WireDocument.class);
            return DocumentTranslator.translate(page.elements().get(0).value(), kind, "NZD", ANSWERED, guesses);
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
    void aQuoteHasWordsOfItsOwnAndNothingOpen() {
        DocumentData quote = translate(DocumentKind.QUOTE, """
                "QuoteID":"f0000000-0000-4000-8000-000000000001","QuoteNumber":"QU-1","Status":"SENT","AmountDue":115,
                "ExpiryDate":"/Date(1785196800000)/","DueDate":"/Date(1)/","LineAmountTypes":"INCLUSIVE\"""");
        assertThat(quote.externalId()).isEqualTo("f0000000-0000-4000-8000-000000000001");
        assertThat(quote.number()).isEqualTo("QU-1");
        assertThat(quote.status()).isEqualTo(DocumentStatus.SENT);
        assertThat(quote.dueDate()).isEqualTo(LocalDate.of(2026, 7, 28));
        assertThat(quote.taxTreatment()).isEqualTo(TaxTreatment.INCLUSIVE);
        assertThat(quote.openAmount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTE, AUTHORISED",
        "QUOTE, PAID",
        "QUOTE, SUBMITTED",
        "QUOTE, VOIDED",
        "INVOICE, SENT",
        "INVOICE, ACCEPTED"
    })
    void aStatusOfAnotherKindIsUnknown(DocumentKind kind, String status) {
        Guesses guesses = new Guesses();
        String id = "\"QuoteID\":\"f0000000-0000-4000-8000-000000000001\"";
        DocumentData document = translate(kind, id + ",\"AmountDue\":1,\"Status\":\"" + status + "\"", guesses);
        assertThat(document.status()).isEqualTo(DocumentStatus.UNKNOWN);
        assertThat(document.openAmount()).isZero();
        assertThat(guesses.field()).isEqualTo("Status");
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
                "Allocations":[{"Amount":40,"Date":"/Date(1785196800000)/","Invoice":{"InvoiceID":"70000000-0000-4000-8000-000000000001"}},
                  {"Amount":9,"IsDeleted":true,"Invoice":{"InvoiceID":"80000000-0000-4000-8000-000000000001"}}],
                "Payments":[{"PaymentID":"y1","Date":"/Date(1785196800000)/","Amount":10},
                  {"PaymentID":"y2","Date":"/Date(1785196800000)/","Amount":99,"Status":"DELETED"}]""");
        assertThat(credit.externalId()).isEqualTo("b0000000-0000-4000-8000-000000000001");
        assertThat(credit.number()).isEqualTo("CN-1");
        assertThat(credit.openAmount()).isEqualByComparingTo("65");
        assertThat(credit.amountCredited()).isEqualByComparingTo("40");
        assertThat(credit.amountPaid()).isEqualByComparingTo("10");
        assertThat(credit.allocations()).singleElement().satisfies(a -> {
            assertThat(a.invoiceExternalId()).isEqualTo("70000000-0000-4000-8000-000000000001");
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

    /** What Xero leaves out or says in a way that is not known is never guessed without a word. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "- | -",
                "'CurrencyCode':'' | CurrencyCode: It names no currency, so its amounts count as NZD.",
                "'CurrencyCode':'usd','CurrencyRate':0.6 | -",
                "'CurrencyCode':'USD','CurrencyRate':0 | CurrencyRate: It names no usable rate, so its USD count one to one in the base currency.",
                "'CurrencyCode':'USD' | CurrencyRate: It names no usable rate, so its USD count one to one in the base currency.",
                "'CurrencyCode':'USD','Status':'DRAFT' | -",
                "'Status':'' | Status: It has no status, so it counts as nothing.",
                "'Status':'BRANDNEW' | Status: Its status BRANDNEW is not known, so it counts as nothing.",
                "'TotalTax':null,'SubTotal':100 | -",
                "'TotalTax':null | TotalTax: It does not say how much of it is tax, so it counts as free of tax.",
                "'AmountDue':null | AmountDue: It does not say what is open, so that is its total less what was paid and credited.",
                "'AmountDue':null,'Status':'PAID','AmountPaid':115 | -",
                "'LineAmountTypes':null | LineAmountTypes: It does not say whether its lines include tax, so they are shown without it.",
                "'LineAmountTypes':null,'TotalTax':0 | -"
            })
    void whatIsGuessedIsSaid(String fields, String guess) {
        Guesses guesses = new Guesses();
        String sound = "'Status':'AUTHORISED','AmountDue':115,'LineAmountTypes':'Exclusive'";
        translate(DocumentKind.INVOICE, (sound + (fields == null ? "" : "," + fields)).replace('\'', '"'), guesses);
        assertThat(guesses.none() ? null : guesses.field() + ": " + guesses.inWords())
                .isEqualTo(guess);
    }

    @Test
    void taxIsWhatTheRestOfTheTotalLeaves() {
        assertThat(translate(DocumentKind.INVOICE, "\"TotalTax\":null,\"SubTotal\":100")
                        .totalTax())
                .isEqualByComparingTo("15");
    }

    @ParameterizedTest
    @CsvSource({
        "InvoiceID, '\"not-an-id\"', InvoiceID",
        "Contact, '{\"ContactID\":\"12\"}', Contact.ContactID",
        "CurrencyCode, '\"US$\"', CurrencyCode"
    })
    void whatNamesNothingIsUnreadable(String field, String raw, String told) {
        assertThatThrownBy(() -> translate(DocumentKind.INVOICE, "\"" + field + "\":" + raw))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.field()).isEqualTo(told));
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE, ACCREC, SALES",
        "INVOICE, AccRec, SALES",
        "INVOICE, ACCPAY, PURCHASES",
        "INVOICE, ACCRECCREDIT, UNKNOWN",
        "CREDIT_NOTE, ACCRECCREDIT, SALES",
        "CREDIT_NOTE, ACCPAYCREDIT, PURCHASES",
        "PREPAYMENT, RECEIVE-PREPAYMENT, SALES",
        "PREPAYMENT, ARPREPAYMENT, SALES",
        "PREPAYMENT, SPEND-PREPAYMENT, PURCHASES",
        "PREPAYMENT, APPREPAYMENT, PURCHASES",
        "PREPAYMENT, RECEIVE-DEPOSIT, UNKNOWN",
        "OVERPAYMENT, AROVERPAYMENT, SALES",
        "OVERPAYMENT, SPEND-OVERPAYMENT, PURCHASES",
        "OVERPAYMENT, ARNEW, UNKNOWN",
        "QUOTE, ACCREC, UNKNOWN"
    })
    void knowsEachTypeByItsWholeName(DocumentKind kind, String type, Side side) {
        assertThat(DocumentTranslator.side(type, kind)).isEqualTo(side);
    }
}
