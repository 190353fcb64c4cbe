package app.ledgerlink.hostile;

import app.ledgerlink.sync.SyncFlow;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Kiwi;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Organisation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Workspaces that hold something of each kind, so that requests find what they ask for. */
final class Furnished {

    private Furnished() {}

    /** Books that nobody reads, written past all code; every name in them begins with the mark. */
    static TestWorkspace unseen(Workspaces workspaces, BooksFixture books, Jdbi jdbi, String mark) {
        TestWorkspace workspace = workspaces.create();
        Kiwi kiwi = Kiwi.in(workspace, books);
        books.party(workspace.id(), kiwi.connection(), mark + " supplier", null, null);
        people(workspace.admin(), mark, kiwi.party());
        jdbi.useHandle(h -> {
            h.execute("update workspace set name = ? where id = ?", mark + " workspace", workspace.id());
            h.execute("update organisation set name = ? where workspace_id = ?", mark + " books", workspace.id());
            h.execute("update sales_document set number = ? || number where workspace_id = ?", mark, workspace.id());
            h.execute(
                    "insert into sync_run (workspace_id, id, connection_id, trigger, state, activity, queued_at)"
                            + " values (?, ?, ?, 'PERSON', 'SUCCEEDED', ?, now())",
                    workspace.id(),
                    UUID.randomUUID(),
                    kiwi.connection(),
                    mark);
        });
        return workspace;
    }

    /** Books that were read from the stand-in, as a workspace in use has them. */
    static TestWorkspace inUse(Workspaces workspaces, XeroStandin standin) {
        TestWorkspace workspace = workspaces.create();
        SignedIn admin = workspace.admin();
        standin.control().load("awkward");
        standin.control().limits().dial(100_000, 1_000_000, 50, 1_000_000);
        Organisation organisation = standin.control().shelf().all().get(0).organisation();
        UUID connection = XeroLogin.connected(admin, organisation.name());
        new SyncFlow(admin, connection).sync();
        String party =
                admin.request().get("/api/ledger-contacts").then().extract().path("items[0].id");
        people(admin, "Own", UUID.fromString(party));
        String waiting = admin.request()
                .body(Map.of("lastName", "Waiting"))
                .post("/api/contacts")
                .then()
                .extract()
                .path("id");
        made(admin, "/api/connections/" + connection + "/contact-creations", Map.of("customerIds", List.of(waiting)));
        return workspace;
    }

    private static void people(SignedIn admin, String mark, UUID party) {
        made(admin, "/api/companies", Map.of("name", mark + " company", "notes", mark + " notes"));
        made(admin, "/api/contacts", Map.of("lastName", mark + " individual"));
        made(admin, "/api/api-keys", Map.of("name", mark + " key", "scope", "READ"));
        made(
                admin,
                "/api/users",
                Map.of("name", mark + " user", "role", "SALES", "email", mark + UUID.randomUUID() + "@example.org"));
        made(
                admin,
                "/api/link-decisions",
                Map.of("choices", List.of(Map.of("ledgerContactId", party, "action", "IGNORE"))));
    }

    private static void made(SignedIn user, String path, Map<String, ?> body) {
        int status = user.request().body(body).post(path).statusCode();
        if (status >= 300) {
            throw new IllegalStateException("Nothing was made at " + path + ": " + status);
        }
    }
}
