package app.ledgerlink.creations;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.nullValue;

import app.ledgerlink.identity.Role;
import app.ledgerlink.testing.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asked for a creation takes it back while nothing was sent. No books are asked here. */
@QuarkusTest
class CreationTakenBackApiTest extends OutboundApi {

    private SignedIn rep;

    @BeforeEach
    void queued() {
        rep = workspace.sales();
        queue(company).statusCode(202);
        awaitQueued(1);
        row("requested_by = '" + rep.userId()
                + "', requested_by_name = 'Test SALES', due_at = now() + interval '1 hour'");
    }

    private void row(String change) {
        jdbi.useHandle(
                h -> h.execute("update contact_creation set " + change + " where workspace_id = ?", workspace.id()));
    }

    private ValidatableResponse cancel(SignedIn user) {
        return user.request().delete(creations() + "/" + company).then();
    }

    @Test
    void whoAskedForItTakesItBack() {
        standing(rep, company).body("[0].creation.mayCancel", equalTo(true));
        cancel(rep).statusCode(204);
        standing(rep, company).body("[0].creation", nullValue());
        cancel(rep).statusCode(404);
    }

    @Test
    void nobodyElseButAnAdministratorTakesItBack() {
        SignedIn other = workspaces.signedIn(workspace.id(), Role.SALES);
        standing(other, company).body("[0].creation.mayCancel", equalTo(false));
        cancel(other).statusCode(403).body("detail", containsString("Test SALES asked for this"));
        standing(workspace.admin(), company).body("[0].creation.mayCancel", equalTo(true));
        cancel(workspace.admin()).statusCode(204);
        cancel(workspaces.create().sales()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "UNSURE, true, sent-already, sent-already",
        "SENDING, false, at-work, at-work",
        "QUEUED, true, sent-already, sent-already",
        "PARKED, true, sent-already,",
        "REFUSED, false, ,"
    })
    void whatMayHaveArrivedStays(String state, boolean sent, String forTheRep, String forTheAdministrator) {
        row("state = '" + state + "'" + (sent ? ", idempotency_key = 'k', sent = '{}', sent_at = now()" : ""));
        requireCancel(rep, forTheRep);
        if (forTheRep != null) {
            requireCancel(workspace.admin(), forTheAdministrator);
        }
    }

    private void requireCancel(SignedIn user, String refusal) {
        standing(user, company).body("[0].creation.mayCancel", equalTo(refusal == null));
        if (refusal == null) {
            cancel(user).statusCode(204);
        } else {
            cancel(user)
                    .statusCode(409)
                    .body("$", hasEntry("type", "/problems/" + refusal))
                    .body("detail", containsString("Tui Limited"));
        }
    }
}
