package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.AuditTrail.Origin;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.xerostandin.http.Faults;
import app.ledgerlink.xerostandin.http.Faults.Kind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A link that is made while a creation is on its way never makes a second one, and a person is told. */
@QuarkusTest
class LinksWhileCreatingFlowTest extends OneCustomerFlow {

    @Inject
    BooksFixture fixture;

    @Inject
    CreationRequests requests;

    @Inject
    CreationEngine engine;

    /** As a sync does that is sure of a match. */
    @Test
    void aSyncThatLinksDuringTheSendingLeavesOneLinkAndAPersonIsTold() throws Exception {
        standin.control()
                .faults()
                .plan(new Faults.Fault(Kind.SLOW, OutboundFlow.CONTACTS, "PUT", 1, 0, 200, null, Map.of(), 3_000));
        CompletableFuture<String> pressed = CompletableFuture.supplyAsync(() -> flow.press(customer));
        Eventually.until(() -> !flow.held(customer).isEmpty());
        UUID other = fixture.party(flow.workspace().id(), flow.connection(), "Harbour (old)", "COMPANY", customer);
        assertThat(pressed.get()).isEqualTo("LINKED");
        assertThat(flow.standing(customer).getList("[0].links.ledgerContactId")).containsExactly(other.toString());
        assertThat(flow.standing(customer).getString("[0].creation.message"))
                .contains("two contacts", "Harbour (old)", "Harbour Cafe Ltd");
        requireDismissed();
        List<Object> audited = flow.workspace()
                .admin()
                .request()
                .get("/api/audit-events?action=CONTACT_CREATED_IN_LEDGER&subjectId=" + customer)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(audited).hasSize(1);
    }

    /** Once a person has done in Xero what the words ask for, they need not stand there for ever. */
    private void requireDismissed() {
        assertThat(flow.standing(customer).getBoolean("[0].creation.mayCancel")).isTrue();
        flow.workspace()
                .sales()
                .request()
                .delete("/api/connections/" + flow.connection() + "/contact-creations/" + customer)
                .then()
                .statusCode(204);
        assertThat(flow.standing(customer).getMap("[0].creation")).isNull();
        assertThat(flow.standing(customer).getList("[0].links")).hasSize(1);
    }

    @Test
    void aWorkerThatLostItsRowDoesNotEvenSearch() {
        CreationRow.Key key = new CreationRow.Key(flow.workspace().id(), flow.connection(), customer);
        CreationRow lost = requests.press(
                        new CreationRequests.Press(
                                key,
                                CustomerKind.COMPANY,
                                null,
                                null,
                                List.of(),
                                new Origin(key.workspaceId(), null, "R", null),
                                false),
                        Ids.next())
                .orElseThrow();
        jdbi.useHandle(
                h -> h.execute("update contact_creation set worker = ? where customer_id = ?", Ids.next(), customer));
        engine.work(lost, true);
        assertThat(flow.calls("GET") + flow.calls("PUT")).isZero();
    }
}
