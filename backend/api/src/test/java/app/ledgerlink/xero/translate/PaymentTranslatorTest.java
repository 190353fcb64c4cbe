package app.ledgerlink.xero.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.ledger.LedgerRecord.DocumentKind;
import app.ledgerlink.ledger.LedgerRecord.PaymentChange;
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
        assertThat(PaymentTranslator.isSale(type)).isTrue();
        assertThat(PaymentTranslator.translate(wire(type, "AUTHORISED", new WirePayment.Invoice("d1"))))
                .isEqualTo(new PaymentChange("p1", kind, "d1", DAY, new BigDecimal("5.25"), false));
    }

    @ParameterizedTest
    @CsvSource({"ACCPAYPAYMENT", "APCREDITPAYMENT", "APPREPAYMENTPAYMENT", "APOVERPAYMENTPAYMENT", "NEWTYPE"})
    void leavesPurchasesAlone(String type) {
        assertThat(PaymentTranslator.isSale(type)).isFalse();
    }

    @Test
    void tellsADeletedOneAndOneWithoutItsDocument() {
        assertThat(PaymentTranslator.translate(wire("ACCRECPAYMENT", "DELETED", new WirePayment.Invoice("d1")))
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
