package app.ledgerlink.xero.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.LedgerSource.Selection;
import app.ledgerlink.books.SyncStream;
import app.ledgerlink.xero.http.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueryTest {

    private static Call call(SyncStream stream, LocalDate from, LocalDate openBefore) {
        return Query.of(new ReadRequest(stream, 7, Instant.EPOCH, from, openBefore), false);
    }

    @ParameterizedTest
    @EnumSource(
            value = SyncStream.class,
            names = {"ORGANISATION", "ITEMS"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyListIsPagedNewestFirst(SyncStream stream) {
        assertThat(call(stream, null, null).query())
                .containsEntry("page", "7")
                .containsEntry("pageSize", "1000")
                .containsEntry("order", "UpdatedDateUTC DESC");
    }

    @Test
    void contactsIncludeTheArchivedOnes() {
        assertThat(call(SyncStream.CONTACTS, null, null).query()).containsEntry("includeArchived", "true");
    }

    @ParameterizedTest
    @EnumSource(
            value = SyncStream.class,
            names = {"ORGANISATION", "CONTACTS", "PAYMENTS"},
            mode = EnumSource.Mode.EXCLUDE)
    void pricesComeWithFourDecimals(SyncStream stream) {
        assertThat(call(stream, null, null).query()).containsEntry("unitdp", "4");
    }

    @Test
    void documentsAreReadAgainByIdAndByContact() {
        assertThat(again(SyncStream.INVOICES, false, "a", "b").query())
                .containsEntry("IDs", "a,b")
                .containsEntry("page", "2")
                .containsEntry("unitdp", "4");
        assertThat(again(SyncStream.INVOICES, true, "a", "b").query()).containsEntry("ContactIDs", "a,b");
        assertThat(again(SyncStream.PREPAYMENTS, false, "a").path()).isEqualTo("/Prepayments/a");
        assertThat(again(SyncStream.PREPAYMENTS, false, "a").query()).containsOnlyKeys("unitdp");
        assertThat(again(SyncStream.CREDIT_NOTES, true, "a").query())
                .containsEntry("where", "Contact.ContactID==Guid(\"a\")")
                .containsEntry("page", "2");
    }

    private static Call again(SyncStream stream, boolean parties, String... ids) {
        return Query.of(new Selection(stream, parties, List.of(ids), 2, null));
    }

    @Test
    void salesOnlyFromADayOnOrOpenOnesBefore() {
        LocalDate day = LocalDate.of(2026, 4, 1);
        assertThat(call(SyncStream.INVOICES, null, null).query()).containsEntry("where", "Type!=\"ACCPAY\"");
        assertThat(call(SyncStream.INVOICES, day, null).query())
                .containsEntry("where", "Type!=\"ACCPAY\" AND Date>=DateTime(2026,04,01)");
        assertThat(call(SyncStream.CREDIT_NOTES, null, day).query())
                .containsEntry(
                        "where", "Type!=\"ACCPAYCREDIT\" AND Status==\"AUTHORISED\" AND Date<DateTime(2026,04,01)");
        assertThat(call(SyncStream.OVERPAYMENTS, null, null).query()).doesNotContainKey("where");
    }
}
