package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.books.Allocation;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.wire.Moments;
import app.ledgerlink.xerostandin.wire.Wire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** /Reports/AgedReceivablesByContact: the documents of one contact as at a day, not buckets. */
final class AgedReport implements Endpoint {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final List<String> HEADINGS =
            List.of("Date", "Number", "Due Date", "", "Total", "Paid", "Credited", "Due");
    private final Envelope envelope;

    AgedReport(Envelope envelope) {
        this.envelope = envelope;
    }

    /** One line: amounts of a credit are negative. */
    private record Entry(Document document, BigDecimal total, BigDecimal paid, BigDecimal credited) {
        BigDecimal due() {
            return total.subtract(paid).subtract(credited);
        }
    }

    private record Row(String kind, UUID document, List<String> cells) {}

    @Override
    public Answer handle(Request request) {
        if (request.rest().isEmpty() || !request.rest().get(0).equalsIgnoreCase("AgedReceivablesByContact")) {
            throw Problem.notFound();
        }
        var id = request.call().parameter("contactId");
        if (id == null) {
            throw Problem.exception(400, 10, "ValidationException", "contactId is a required parameter");
        }
        var contact = request.books().contact(Request.id(id));
        if (contact == null) {
            throw Problem.notFound();
        }
        var asAt = day(request, "date", request.books().today());
        var from = day(request, "fromDate", LocalDate.MIN);
        var to = day(request, "toDate", asAt);
        var entries = entries(request.books(), contact, asAt, from, to);
        return envelope.of(
                request, w -> w.list("Reports", List.of(contact), (r, c) -> report(r, c, entries, asAt, from, to)));
    }

    private static LocalDate day(Request request, String parameter, LocalDate otherwise) {
        var text = request.call().parameter(parameter);
        return text == null || text.isBlank() ? otherwise : Moments.day(text).orElse(otherwise);
    }

    private static List<Entry> entries(Books books, Contact contact, LocalDate asAt, LocalDate from, LocalDate to) {
        var entries = new ArrayList<Entry>();
        for (Document d : books.documentsOf(contact.id())) {
            boolean inside = !d.date().isBefore(from)
                    && !d.date().isAfter(to)
                    && !d.date().isAfter(asAt);
            if (d.sales() && d.counts() && inside) {
                entries.add(entry(d, asAt));
            }
        }
        entries.removeIf(e -> e.due().signum() == 0);
        entries.sort(Comparator.comparing(e -> e.document().date()));
        return entries;
    }

    private static Entry entry(Document d, LocalDate asAt) {
        boolean invoice = d.kind() == Kind.INVOICE;
        var paid = d.payments().stream()
                .filter(p -> !p.date().isAfter(asAt))
                .map(Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var credited = (invoice ? d.credits() : d.allocations())
                .stream()
                        .filter(a -> !a.date().isAfter(asAt))
                        .map(Allocation::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return invoice
                ? new Entry(d, d.total(), paid, credited)
                : new Entry(d, d.total().negate(), paid.negate(), credited.negate());
    }

    private static void report(
            Wire wire, Contact contact, List<Entry> entries, LocalDate asAt, LocalDate from, LocalDate to) {
        wire.word("ReportID", "AgedReceivablesByContact").word("ReportName", "Aged Receivables By Contact");
        wire.word("ReportType", "AgedReceivablesByContact");
        var begin = from.equals(LocalDate.MIN) ? "the beginning" : LONG.format(from);
        wire.words(
                "ReportTitles",
                List.of(
                        "Invoices",
                        String.valueOf(contact.name()),
                        "From " + begin + " to " + LONG.format(to),
                        "Showing payments to " + LONG.format(asAt)));
        wire.word("ReportDate", LONG.format(asAt)).moment("UpdatedDateUTC", contact.updated());
        wire.list("Fields", List.of(), (w, f) -> {});
        var closing = sum(entries, 7);
        wire.list("Rows", List.of(0, 1, 2, 3), (w, section) -> {
            switch (section) {
                case 0 -> w.word("RowType", "Header").list("Cells", HEADINGS, (c, h) -> c.word("Value", h));
                case 1 -> section(w, List.of(row("Row", "Opening Balance", BigDecimal.ZERO.setScale(2))));
                case 2 -> section(w, rows(entries, asAt));
                default -> section(w, List.of(row("SummaryRow", "Closing Balance", closing)));
            }
        });
    }

    private static List<Row> rows(List<Entry> entries, LocalDate asAt) {
        var rows = new ArrayList<Row>();
        for (Entry e : entries) {
            var d = e.document();
            var due = d.dueDate() == null ? d.date() : d.dueDate();
            long days = ChronoUnit.DAYS.between(due, asAt);
            rows.add(new Row(
                    "Row",
                    d.id(),
                    List.of(
                            d.date() + " 00:00:00",
                            String.valueOf(d.number()),
                            d.dueDate() == null ? "" : d.dueDate() + " 00:00:00",
                            days > 0 ? days + " days overdue" : "",
                            e.total().toPlainString(),
                            e.paid().toPlainString(),
                            e.credited().toPlainString(),
                            e.due().toPlainString())));
        }
        rows.add(new Row(
                "SummaryRow",
                null,
                List.of(
                        "Total",
                        "",
                        "",
                        "",
                        sum(entries, 4).toPlainString(),
                        sum(entries, 5).toPlainString(),
                        sum(entries, 6).toPlainString(),
                        sum(entries, 7).toPlainString())));
        return rows;
    }

    private static Row row(String kind, String label, BigDecimal amount) {
        return new Row(kind, null, List.of("", label, "", "", "", "", "", amount.toPlainString()));
    }

    private static BigDecimal sum(List<Entry> entries, int column) {
        return entries.stream()
                .map(e -> column == 4 ? e.total() : column == 5 ? e.paid() : column == 6 ? e.credited() : e.due())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static void section(Wire wire, List<Row> rows) {
        wire.word("RowType", "Section").word("Title", "");
        wire.list(
                "Rows",
                rows,
                (w, row) -> w.word("RowType", row.kind()).list("Cells", row.cells(), (c, cell) -> {
                    c.word("Value", cell);
                    if (row.document() != null) {
                        c.list(
                                "Attributes",
                                List.of(row.document()),
                                (a, id) -> a.id("Value", id).word("Id", "invoiceID"));
                    }
                }));
    }
}
