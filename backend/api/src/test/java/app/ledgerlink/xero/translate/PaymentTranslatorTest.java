package app.ledgerlink.xero.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerRecord.PaymentChange;
import app.ledgerlink.xero.wire.WirePayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTranslatorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    @ParameterizedTest
    @CsvSource({
        "ACCRECPAYMENT, INVOICE",
        "ARCREDITPAYMENT, CREDIT_NOTE",
        "ARPREPAYMENTPAYMENT, PREPAYMENT",
        "AROVERPAYMENTPAYMENT, OVERPAYMENT"
    })
    void namesTheDocumentThatWasPaid(String type, DocumentKind kind) {
        assertThat(PaymentTranslator.side(type)).isEqualTo(Side.SALES);
        assertThat(PaymentTranslator.translate(
                        wire(type, "AUTHORISED", new WirePayment.Invoice("d0000000-0000-4000-8000-000000000001"))))
                .isEqualTo(new PaymentChange(
                        "p1", kind, "d0000000-0000-4000-8000-000000000001", DAY, new BigDecimal("5.25"), false));
    }

    @ParameterizedTest
    @CsvSource({"ACCPAYPAYMENT", "APCREDITPAYMENT", "APPREPAYMENTPAYMENT", "APOVERPAYMENTPAYMENT"})
    void leavesPurchasesAlone(String type) {
        assertThat(PaymentTranslator.side(type)).isEqualTo(Side.PURCHASES);
        assertThat(PaymentTranslator.side("NEWTYPE")).isEqualTo(Side.UNKNOWN);
    }

    @Test
    void tellsADeletedOneAndOneWithoutItsDocument() {
        assertThat(PaymentTranslator.translate(wire(
                                "ACCRECPAYMENT",
                                "DELETED",
                                new WirePayment.Invoice("d0000000-0000-4000-8000-000000000001")))
                        .deleted())
                .isTrue();
        assertThatThrownBy(() -> PaymentTranslator.translate(wire("ACCRECPAYMENT", "AUTHORISED", null)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.field()).isEqualTo("Invoice"));
    }

    private static WirePayment wire(String type, String status, WirePayment.Invoice invoice) {
        return new WirePayment("p1", DAY, new BigDecimal("5.25"), type, status, invoice);
    }
}
