package app.ledgerlink.xero.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WirePageTest {

    private static WirePage<WireDocument> read(String json) throws IOException {
        return WirePage.read(json.getBytes(StandardCharsets.UTF_8), "Invoices", WireDocument.class);
    }

    @Test
    void bindsAPageAsItIsOnTheWire() throws IOException {
        WirePage<WireDocument> page = read("""
                {"Id":"x","Status":"OK","DateTimeUTC":"\\/Date(1758708209213)\\/","SomethingNew":{"a":[1]},
                 "pagination":{"page":1,"pageSize":1000,"pageCount":3,"itemCount":2001},
                 "Invoices":[{"InvoiceID":"i1","Type":"ACCREC","Reference":"","Total":24.15,"CurrencyRate":1.000000,
                   "AmountDue":"12.5000","Date":"\\/Date(1782604800000+0000)\\/","DueDateString":"2026-07-28T00:00:00",
                   "Status":"BRAND_NEW","LineItems":null,"Unheard":true}]}""");
        assertThat(page.pageCount()).isEqualTo(3);
        assertThat(page.itemCount()).isEqualTo(2001);
        assertThat(page.serverTime()).isEqualTo(Instant.parse("2025-09-24T10:03:29.213Z"));
        WireDocument invoice = page.elements().get(0).value();
        assertThat(invoice.reference()).isNull();
        assertThat(invoice.total()).isEqualTo(new BigDecimal("24.15"));
        assertThat(invoice.currencyRate()).isEqualTo(new BigDecimal("1.000000"));
        assertThat(invoice.amountDue()).isEqualTo(new BigDecimal("12.5000"));
        assertThat(invoice.date()).isEqualTo(LocalDate.of(2026, 6, 28));
        assertThat(invoice.dueDateString()).isEqualTo(LocalDate.of(2026, 7, 28));
        assertThat(invoice.status()).isEqualTo("BRAND_NEW");
        assertThat(invoice.lineItems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Total\":\"lots\"}|Total|Total holds “lots”, which is not a number that can be stored.",
                "{\"Total\":{}}|Total|Total is not a number that can be stored.",
                "{\"Total\":1e400}|Total|Total holds “1E+400”, which is not a number that can be stored.",
                "{\"Total\":1234567890123456}|Total|Total holds “1234567890123456”, which is not a number that can be stored.",
                "{\"DueDate\":\"some day\"}|DueDate|DueDate holds “some day”, which is not a date.",
                "{\"Contact\":\"Ada\"}|Contact|Contact is not a record.",
                "{\"Contact\":{\"Name\":[1]}}|Contact.Name|Contact.Name is not a text.",
                "{\"LineItems\":[{},{\"Quantity\":\"two\"}]}|LineItems[1].Quantity|LineItems[1].Quantity holds “two”, which is not a number that can be stored.",
                "{\"LineItems\":{}}|LineItems|LineItems is not a list.",
                "{\"UpdatedDateUTC\":\"/Date(soon)/\"}|UpdatedDateUTC|UpdatedDateUTC holds “/Date(soon)/”, which is not a point in time.",
            })
    void oneElementThatCannotBeReadNamesItsFieldAndLeavesTheOthersWhole(String bad, String field, String message)
            throws IOException {
        WirePage<WireDocument> page = read("{\"Invoices\":[{\"InvoiceID\":\"a\"}," + bad + ",{\"InvoiceID\":\"c\"}]}");
        assertThat(page.elements()).extracting(e -> e.value() != null).containsExactly(true, false, true);
        assertThat(page.elements().get(1).field()).isEqualTo(field);
        assertThat(page.elements().get(1).message()).isEqualTo(message);
        assertThat(page.elements().get(2).value().invoiceID()).isEqualTo("c");
    }

    @Test
    void anElementThatIsNoObjectIsNotBound() throws IOException {
        WirePage<WireDocument> page = read("{\"Invoices\":[7,null,\"\",[1]]}");
        assertThat(page.elements()).extracting(WirePage.Element::value).containsOnlyNulls();
        assertThat(page.elements()).extracting(WirePage.Element::field).containsOnlyNulls();
        assertThat(page.elements().get(0).message()).isEqualTo(BindingWords.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "null", "{}", "7"})
    void anEnvelopeWithoutAReadableTimeIsTaken(String time) throws IOException {
        WirePage<WireDocument> page = read("{\"DateTimeUTC\":" + time + ",\"Invoices\":[{\"InvoiceID\":\"a\"}]}");
        assertThat(page.serverTime()).isNull();
        assertThat(page.elements()).hasSize(1);
    }

    @Test
    void dropsWhatTheDatabaseCannotHold() throws IOException {
        WirePage<WireDocument> page = read("{\"Invoices\":[{\"Reference\":\"a\\u0000b\"}]}");
        assertThat(page.elements().get(0).value().reference()).isEqualTo("ab");
    }

    @Test
    void keepsElevenDigitsAndTenDecimals() throws IOException {
        WirePage<WireDocument> page =
                read("{\"Invoices\":[{\"Total\":12345678901.9999,\"CurrencyRate\":0.0123456789}]}");
        assertThat(page.elements().get(0).value().total()).isEqualTo(new BigDecimal("12345678901.9999"));
        assertThat(page.elements().get(0).value().currencyRate()).isEqualTo(new BigDecimal("0.0123456789"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"Invoices\":{}}",
                "{\"Invoices\":null}",
                "{\"Invoices\":[{\"InvoiceID\":\"a\"},",
                "<html>"
            })
    void anAnswerThatIsNotTheWholeListIsNone(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(IOException.class);
    }
}
