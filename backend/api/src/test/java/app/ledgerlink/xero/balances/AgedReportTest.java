package app.ledgerlink.xero.balances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.books.BooksBalances.StatedDocument;
import app.ledgerlink.xero.http.Urgency;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgedReportTest {

    @Test
    void readsTheDocumentsAndNoOtherLine() throws IOException {
        assertThat(read(
                        headings("Date", "Number", "Due Date", "", "Total", "Paid", "Credited", "Due"),
                        section(line(null, "2019-01-01", "Opening Balance", "", "", "", "", "", "0.00")),
                        section(
                                line(
                                        "id-1",
                                        "2018-05-13 00:00:00",
                                        "INV-1",
                                        "2018-06-22 00:00:00",
                                        "305 days overdue",
                                        "1,250.00",
                                        "0.00",
                                        "0.00",
                                        "1,250.00"),
                                line("id-2", "2018-06-01 00:00:00", "", "", "", "-20.00", "0.00", "0.00", "-20.00"),
                                row("SummaryRow", null, "Total", "", "", "", "", "", "", "1230.00"))))
                .containsExactly(
                        new StatedDocument("id-1", "INV-1", LocalDate.of(2018, 5, 13), new BigDecimal("1250.00")),
                        new StatedDocument("id-2", null, LocalDate.of(2018, 6, 1), new BigDecimal("-20.00")));
    }

    @Test
    void tellsColumnsByTheirHeadings() throws IOException {
        assertThat(read(
                        headings("Number", "Currency", "Due Local", "Due", "Date"),
                        section(line("id-1", "INV-1", "USD", "166.67", "100.00", "2026-01-31 00:00:00"))))
                .containsExactly(
                        new StatedDocument("id-1", "INV-1", LocalDate.of(2026, 1, 31), new BigDecimal("100.00")));
    }

    @Test
    void refusesWhatIsNoWholeReport() {
        assertThatThrownBy(() -> read(headings("Date", "Number"), section(line("id-1", "2026-01-31", "INV-1"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no column Due");
        assertThatThrownBy(() ->
                        read(headings("Date", "Number", "Due"), section(line("id-1", "2026-01-31", "INV-1", "much"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("much");
        assertThatThrownBy(() -> read(section()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("headings");
        assertThatThrownBy(() -> AgedReport.read("{\"Reports\":[]}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no report");
    }

    @Test
    void asksForFortyIdsAtMostAndForAllWhereThatTakesFewerCalls() {
        assertThat(ContactCalls.of(Collections.nCopies(81, "id"), Urgency.BACKGROUND))
                .extracting(call -> call.page(1).query().get("IDs").split(",").length)
                .containsExactly(40, 40, 1);
        assertThat(ContactCalls.of(List.of("id"), Urgency.PERSON).get(0).page(1).query())
                .containsEntry("includeArchived", "true")
                .containsEntry("page", "1");
        assertThat(ContactCalls.allAreCheaper(40, 10)).isFalse();
        assertThat(ContactCalls.allAreCheaper(41, 999)).isTrue();
        assertThat(ContactCalls.allAreCheaper(2_000, 50_000)).isFalse();
        assertThat(ContactCalls.allAreCheaper(2_100, 50_000)).isTrue();
    }

    private static List<StatedDocument> read(String... rows) throws IOException {
        String report = "{\"Reports\":[{\"Rows\":[" + String.join(",", rows) + "]}]}";
        return AgedReport.read(report.getBytes(StandardCharsets.UTF_8));
    }

    private static String headings(String... texts) {
        return row("Header", null, texts);
    }

    private static String section(String... lines) {
        return "{\"RowType\":\"Section\",\"Rows\":[" + String.join(",", lines) + "]}";
    }

    private static String line(String id, String... texts) {
        return row("Row", id, texts);
    }

    private static String row(String type, String id, String... texts) {
        String attributes = id == null ? "" : ",\"Attributes\":[{\"Value\":\"" + id + "\",\"Id\":\"invoiceID\"}]";
        return Stream.of(texts)
                .map(text -> "{\"Value\":\"" + text + "\"" + attributes + "}")
                .collect(Collectors.joining(",", "{\"RowType\":\"" + type + "\",\"Cells\":[", "]}"));
    }
}
