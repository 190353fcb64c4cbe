package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;

/** Two organisations of one workspace that hold the same customers and are read for the first time at the same moment. */
@QuarkusTest
class FirstSyncsAtOnceFlowTest {

    private static final String DOUBLES = "select count(*) from (select match_name from company"
            + " where workspace_id = :workspaceId group by match_name having count(*) > 1) d";

    /** A decision is refused when a sync or another person was first; nothing else comes of it. */
    private static final Set<Integer> DECIDED = Set.of(200, 400, 409);

    @Inject
    Workspaces workspaces;

    @Inject
    SyncBench bench;

    XeroStandin standin;

    @RepeatedTest(20)
    void noCustomerIsMadeTwiceWhileAPersonDecidesToo() {
        standin.control().load("rows-68");
        Books first = standin.control().shelf().all().get(0);
        Books second = standin.control().shelf().open(Organisation.named("Rows Trading Australia"));
        for (Contact contact : List.copyOf(first.contacts())) {
            boolean sure = contact.name().endsWith("1");
            second.add(Contact.named(contact.name() + " Limited").email(sure ? contact.email() : null));
        }
        TestWorkspace workspace = workspaces.create();
        List<SyncFlow> flows = List.of(flow(workspace, first), flow(workspace, second));
        List<UUID> runs = new ArrayList<>();
        flows.forEach(flow -> runs.add(flow.start()));
        CompletableFuture<Set<Integer>> answers =
                CompletableFuture.supplyAsync(() -> decide(workspace.admin(), flows, runs));
        for (int i = 0; i < 2; i++) {
            assertThat(flows.get(i).awaitEnd(runs.get(i)).getString("state")).startsWith("SUCCEEDED");
        }
        assertThat(answers.join()).isSubsetOf(DECIDED);
        ConnectionRef any = new ConnectionRef(workspace.id(), flows.get(0).connection());
        assertThat(bench.ask(any, DOUBLES)).as("customers of one name").isEqualTo("0");
        assertThat(bench.count(any, "company")).isEqualTo(68);
    }

    private static SyncFlow flow(TestWorkspace workspace, Books books) {
        return new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));
    }

    /** Links whatever waits to the customer it looks like, until both runs are over. */
    private static Set<Integer> decide(SignedIn person, List<SyncFlow> flows, List<UUID> runs) {
        Set<Integer> answers = new HashSet<>(Set.of(200));
        while (flows.get(0).run(runs.get(0)).getString("finishedAt") == null
                || flows.get(1).run(runs.get(1)).getString("finishedAt") == null) {
            JsonPath waiting = person.request()
                    .get("/api/ledger-contacts?linkState=PARKED&size=5")
                    .jsonPath();
            for (int i = 0; i < waiting.getList("items").size(); i++) {
                String customer = waiting.getString("items[" + i + "].candidates[0].customerId");
                if (customer != null) {
                    answers.add(link(person, waiting.getString("items[" + i + "].id"), customer));
                }
            }
        }
        return answers;
    }

    private static int link(SignedIn person, String contact, String customer) {
        return person.request()
                .body(Map.of(
                        "choices",
                        List.of(Map.of("ledgerContactId", contact, "action", "LINK", "customerId", customer))))
                .post("/api/link-decisions")
                .statusCode();
    }
}
