package app.ledgerlink.xero.balances;

import app.ledgerlink.books.BooksBalances.StatedDocument;
import app.ledgerlink.xero.http.Call;
import app.ledgerlink.xero.http.Urgency;
import app.ledgerlink.xero.wire.WireReport;
import app.ledgerlink.xero.wire.WireReport.Cell;
import app.ledgerlink.xero.wire.WireReport.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The aged report of one contact: a list of documents, whose columns are told by their headings alone. */
final class AgedReport {

    private AgedReport() {}

    static Call call(String contactId, LocalDate asAt) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("contactId", contactId);
        query.put("date", asAt.toString());
        return new Call("/Reports/AgedReceivablesByContact", query, null, Urgency.PERSON);
    }

    /** @throws IOException when the body is not the whole of such a report */
    static List<StatedDocument> read(byte[] body) throws IOException {
        List<String> headings = null;
        List<StatedDocument> documents = new ArrayList<>();
        for (Row row : WireReport.read(body).rows()) {
            if ("Header".equals(row.rowType())) {
                headings = row.cells().stream().map(AgedReport::text).toList();
            }
            for (Row line : row.rows()) {
                if ("Row".equals(line.rowType()) && id(line).isPresent()) {
                    documents.add(document(line, headings));
                }
            }
        }
        if (headings == null) {
            throw new IOException("The report has no headings");
        }
        return documents;
    }

    private static StatedDocument document(Row line, List<String> headings) throws IOException {
        String due = cell(line, headings, "Due");
        String date = cell(line, headings, "Date");
        String number = cell(line, headings, "Number");
        try {
            return new StatedDocument(
                    id(line).orElseThrow(),
                    number.isEmpty() ? null : number,
                    LocalDate.parse(date.substring(0, Math.min(10, date.length()))),
                    new BigDecimal(due.replace(",", "")));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IOException("The report has a line that is no document: " + date + ", " + number + ", " + due, e);
        }
    }

    /** Opening and closing balances stand in lines of their own, without a document behind them. */
    private static Optional<String> id(Row line) {
        return line.cells().stream()
                .flatMap(cell -> cell.attributes().stream())
                .filter(attribute -> "invoiceID".equalsIgnoreCase(attribute.id()) && attribute.value() != null)
                .map(WireReport.Attribute::value)
                .findFirst();
    }

    private static String cell(Row line, List<String> headings, String heading) throws IOException {
        int column = headings == null ? -1 : headings.indexOf(heading);
        if (column < 0 || column >= line.cells().size()) {
            throw new IOException("The report has no column " + heading);
        }
        return text(line.cells().get(column));
    }

    private static String text(Cell cell) {
        return cell.value() == null ? "" : cell.value().strip();
    }
}
