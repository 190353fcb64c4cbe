package app.ledgerlink.xero.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.LedgerSource.Selection;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.xero.http.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueryTest {

    private static Call call(StreamType stream, LocalDate from, LocalDate openBefore) {
        return Query.of(new ReadRequest(stream, 7, Instant.EPOCH, from, openBefore), false);
    }

    @ParameterizedTest
    @EnumSource(
            value = StreamType.class,
            names = {"ORGANISATION", "ITEMS"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyListIsPagedNewestFirst(StreamType stream) {
        assertThat(call(stream, null, null).query())
                .containsEntry("page", "7")
                .containsEntry("order", "UpdatedDateUTC DESC");
        if (stream != StreamType.QUOTES) {
            assertThat(call(stream, null, null).query()).containsEntry("pageSize", "1000");
        }
    }

    @Test
    void quotesAreAskedForInWordsOfTheirOwn() {
        LocalDate day = LocalDate.of(2026, 4, 1);
        assertThat(call(StreamType.QUOTES, day, null).path()).isEqualTo("/Quotes");
        assertThat(call(StreamType.QUOTES, day, null).query())
                .containsEntry("DateFrom", "2026-04-01")
                .doesNotContainKeys("where", "pageSize");
        assertThat(again(StreamType.QUOTES, true, "a").query())
                .containsEntry("ContactID", "a")
                .containsEntry("page", "2")
                .doesNotContainKeys("where", "pageSize");
        assertThat(again(StreamType.QUOTES, false, "a").path()).isEqualTo("/Quotes/a");
    }

    @Test
    void contactsIncludeTheArchivedOnes() {
        assertThat(call(StreamType.CONTACTS, null, null).query()).containsEntry("includeArchived", "true");
    }

    @ParameterizedTest
    @EnumSource(
            value = StreamType.class,
            names = {"ORGANISATION", "CONTACTS", "PAYMENTS"},
            mode = EnumSource.Mode.EXCLUDE)
    void pricesComeWithFourDecimals(StreamType stream) {
        assertThat(call(stream, null, null).query()).containsEntry("unitdp", "4");
    }

    @Test
    void documentsAreReadAgainByIdAndByContact() {
        assertThat(again(StreamType.INVOICES, false, "a", "b").query())
                .containsEntry("IDs", "a,b")
                .containsEntry("page", "2")
                .containsEntry("unitdp", "4");
        assertThat(again(StreamType.INVOICES, true, "a", "b").query()).containsEntry("ContactIDs", "a,b");
        assertThat(again(StreamType.PREPAYMENTS, false, "a").path()).isEqualTo("/Prepayments/a");
        assertThat(again(StreamType.PREPAYMENTS, false, "a").query()).containsOnlyKeys("unitdp");
        assertThat(again(StreamType.CREDIT_NOTES, true, "a").query())
                .containsEntry("where", "Contact.ContactID==Guid(\"a\")")
                .containsEntry("page", "2");
    }

    private static Call again(StreamType stream, boolean parties, String... ids) {
        return Query.of(new Selection(stream, parties, List.of(ids), 2, null));
    }

    @Test
    void salesOnlyFromADayOnOrOpenOnesBefore() {
        LocalDate day = LocalDate.of(2026, 4, 1);
        assertThat(call(StreamType.INVOICES, null, null).query()).containsEntry("where", "Type!=\"ACCPAY\"");
        assertThat(call(StreamType.INVOICES, day, null).query())
                .containsEntry("where", "Type!=\"ACCPAY\" AND Date>=DateTime(2026,04,01)");
        assertThat(call(StreamType.CREDIT_NOTES, null, day).query())
                .containsEntry(
                        "where", "Type!=\"ACCPAYCREDIT\" AND Status==\"AUTHORISED\" AND Date<DateTime(2026,04,01)");
        assertThat(call(StreamType.OVERPAYMENTS, null, null).query()).doesNotContainKey("where");
    }
}
