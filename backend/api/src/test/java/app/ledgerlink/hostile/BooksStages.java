package app.ledgerlink.hostile;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.SignedIn;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** What operations on customers and on contacts of the books need. */
final class BooksStages {

    private final BooksFixture books;
    private final Jdbi jdbi;
    private final UUID workspace;
    private final UUID connection;
    private final String externalId;

    BooksStages(BooksFixture books, Jdbi jdbi, UUID workspace) {
        this.books = books;
        this.jdbi = jdbi;
        this.workspace = workspace;
        connection = jdbi.withHandle(h -> h.select("select id from ledger_connection where workspace_id = ?", workspace)
                .mapTo(UUID.class)
                .one());
        externalId = jdbi.withHandle(h -> h.select(
                        "select external_id from ledger_contact where workspace_id = ? and customer_id is null limit 1",
                        workspace)
                .mapTo(String.class)
                .one());
    }

    Map<String, Function<SignedIn, Scene>> all() {
        return Map.of(
                "chooseVendors",
                this::vendor,
                "decideLinks",
                admin -> Scene.naming("customerId", company(admin)),
                "undoLinkDecision",
                this::decision,
                "unlinkCustomerInXero",
                this::linked,
                "linkCustomerInXero",
                this::notLinked,
                "disconnect",
                admin -> Scene.at(books.organisation(workspace, name(), "NZD", "Pacific/Auckland")),
                "createCustomerInXero",
                admin -> Scene.at(company(admin)),
                "cancelContactCreation",
                this::waiting,
                "eraseContact",
                admin -> Scene.at(made(admin, "/api/contacts", Map.of("lastName", name()))));
    }

    private Scene vendor(SignedIn admin) {
        UUID vendor = books.party(workspace, connection, name(), null, null);
        jdbi.useHandle(h -> h.execute(
                "update ledger_contact set is_supplier = true where workspace_id = ? and id = ?", workspace, vendor));
        return new Scene(
                Map.of(),
                () -> Map.of("ids", JsonNodeFactory.instance.arrayNode().add(vendor.toString())));
    }

    private Scene decision(SignedIn admin) {
        UUID party = books.party(workspace, connection, name(), null, null);
        return Scene.at(made(
                admin,
                "/api/link-decisions",
                Map.of("choices", List.of(Map.of("ledgerContactId", party, "action", "IGNORE")))));
    }

    private Scene linked(SignedIn admin) {
        UUID company = company(admin);
        books.party(workspace, connection, name(), "COMPANY", company);
        return Scene.at(company);
    }

    /** A contact that the books have, and a customer that it is not yet. */
    private Scene notLinked(SignedIn admin) {
        jdbi.useHandle(h -> h.execute(
                "update ledger_contact set customer_id = null, customer_kind = null"
                        + " where workspace_id = ? and connection_id = ? and external_id = ?",
                workspace,
                connection,
                externalId));
        return new Scene(Map.of("id", company(admin).toString()), () -> Map.of("externalId", Scene.text(externalId)));
    }

    /** For longer than the test takes. */
    private Scene waiting(SignedIn admin) {
        UUID company = company(admin);
        jdbi.useHandle(h -> h.execute(
                "insert into contact_creation (workspace_id, connection_id, customer_id, customer_kind, state, automatic,"
                        + " contact_number, due_at, requested_by, requested_by_name, requested_at, changed_at)"
                        + " values (?, ?, ?, 'COMPANY', 'QUEUED', false, ?, now() + interval '1 day', ?, 'Test', now(), now())",
                workspace,
                connection,
                company,
                company.toString(),
                admin.userId()));
        return new Scene(Map.of("id", connection.toString(), "customerId", company.toString()), Map::of);
    }

    private UUID company(SignedIn admin) {
        return made(admin, "/api/companies", Map.of("name", name()));
    }

    /** Like no other: one that is like it in the books would have to be looked at first. */
    private static String name() {
        return UUID.randomUUID().toString();
    }

    private static UUID made(SignedIn admin, String path, Map<String, ?> body) {
        return UUID.fromString(
                admin.request().body(body).post(path).then().extract().path("id"));
    }
}
