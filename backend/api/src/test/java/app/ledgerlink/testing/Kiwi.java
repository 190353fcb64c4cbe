package app.ledgerlink.testing;

import static app.ledgerlink.testing.TestDocument.credit;
import static app.ledgerlink.testing.TestDocument.invoice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A small set of books, computed by hand: base currency NZD, Auckland's calendar, one company with every kind of
 * document. At {@link #NOW} it is 15 March in Greenwich but 16 March 2026 in Auckland.
 */
public record Kiwi(UUID connection, UUID company, UUID party, UUID latestInvoice, UUID creditNote) {

    public static final Instant NOW = Instant.parse("2026-03-15T11:30:00Z");

    public static Kiwi in(TestWorkspace workspace, BooksFixture books) {
        UUID ws = workspace.id();
        UUID connection = books.organisation(ws, "Kiwi Tools", "NZD", "Pacific/Auckland");
        UUID company = UUID.fromString(workspace
                .admin()
                .request()
                .body(Map.of("name", "Tui Limited"))
                .post("/api/companies")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        UUID party = books.party(ws, connection, "Tui Ltd (books)", "COMPANY", company);
        // due yesterday in Auckland, today in Greenwich
        UUID first = books.add(
                ws,
                connection,
                party,
                invoice("INV-1", "AUTHORISED", "2026-01-10", "2026-03-15").amounts("115", "15", "115"));
        UUID latest = books.add(
                ws,
                connection,
                party,
                invoice("INV-2", "AUTHORISED", "2026-03-01", "2026-03-16").amounts("230", "30", "130"));
        books.add(
                ws,
                connection,
                party,
                invoice("INV-3", "PAID", "2025-03-17", "2025-04-01").amounts("57.50", "7.50", "0"));
        UUID old = books.add(
                ws,
                connection,
                party,
                invoice("INV-4", "PAID", "2025-03-16", "2025-04-01").amounts("11.50", "1.50", "0"));
        books.add(
                ws,
                connection,
                party,
                invoice("INV-5", "AUTHORISED", "2025-12-01", null)
                        .amounts("100", "0", "100")
                        .in("USD", "0.6"));
        UUID note = books.add(
                ws,
                connection,
                party,
                credit("CREDIT_NOTE", "CN-1", "AUTHORISED", "2026-02-01").amounts("23", "3", "23"));
        books.add(
                ws,
                connection,
                party,
                credit("OVERPAYMENT", null, "PAID", "2026-02-10").amounts("40", "0", "10"));
        // these count as nothing, whatever they say is open
        books.add(
                ws,
                connection,
                party,
                invoice("INV-6", "VOIDED", "2026-02-20", "2026-03-01").amounts("999", "0", "999"));
        books.add(
                ws,
                connection,
                party,
                invoice("INV-7", "DRAFT", "2026-03-02", "2026-03-03").amounts("500", "0", "500"));
        books.line(ws, first, 0, "WIDGET", "A widget", "1", "45");
        books.line(ws, latest, 0, "WIDGET", "A widget, blue", "3", "50");
        books.line(ws, latest, 1, null, "Thank you for your order", null, null);
        books.line(ws, note, 0, "WIDGET", "A widget", "1", "20");
        books.line(ws, old, 0, null, "Delivery", "1", "10");
        return new Kiwi(connection, company, party, latest, note);
    }
}
