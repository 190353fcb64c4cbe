package app.ledgerlink.creations;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;

/** A workspace with a customer and linked books that cannot be asked. */
abstract class OutboundApi {

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture fixture;

    @Inject
    Jdbi jdbi;

    TestWorkspace workspace;
    UUID connection;
    UUID company;

    @BeforeEach
    void prepare() {
        workspace = workspaces.create();
        connection = organisation("Kiwi Traders");
        company = created("/api/companies", Map.of("name", "Tui Limited"));
    }

    UUID organisation(String name) {
        UUID id = fixture.organisation(workspace.id(), name, "NZD", "Pacific/Auckland");
        jdbi.useHandle(h ->
                h.execute("insert into sync_settings (workspace_id, connection_id) values (?, ?)", workspace.id(), id));
        // connected, but the consent is there no more
        jdbi.useHandle(h -> h.execute(
                "update ledger_connection set token_set_id = ?, organisation_name = ? where id = ?",
                UUID.randomUUID(),
                name,
                id));
        return id;
    }

    UUID created(String path, Map<String, ?> body) {
        return UUID.fromString(workspace
                .admin()
                .request()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    void settings(String change) {
        jdbi.useHandle(
                h -> h.execute("update sync_settings set " + change + " where workspace_id = ?", workspace.id()));
    }

    void state(String state) {
        jdbi.useHandle(
                h -> h.execute("update ledger_connection set state = ? where workspace_id = ?", state, workspace.id()));
    }

    ValidatableResponse standing(SignedIn user, UUID id) {
        return user.request()
                .get("/api/customers/" + id + "/xero-contacts")
                .then()
                .statusCode(200);
    }

    String contact() {
        return "/api/customers/" + company + "/xero-contact";
    }

    String creations() {
        return "/api/connections/" + connection + "/contact-creations";
    }

    ValidatableResponse queue(Object... customers) {
        return workspace
                .admin()
                .request()
                .body(Map.of("customerIds", customers))
                .post(creations())
                .then();
    }

    /** The books cannot be asked, so the worker puts everything back into the queue. */
    void awaitQueued(int rows) {
        Eventually.until(() -> jdbi.withHandle(h -> h.createQuery(
                                "select count(*) from contact_creation where workspace_id = ? and state = 'QUEUED'"
                                        + " and message is not null")
                        .bind(0, workspace.id())
                        .mapTo(int.class)
                        .one())
                == rows);
    }
}
