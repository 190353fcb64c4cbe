package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.customers.CustomerKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Customers that are alike and on their way to the same books at once. */
@QuarkusTest
class TwinsApiTest extends OutboundApi {

    private static final int MANY = 3000;

    @Inject
    CreationStore store;

    @Inject
    ObjectMapper json;

    @Test
    void aTwinIsFoundOfEitherKindAndByWhatIsSurelyTheSame() {
        UUID lee = created("/api/contacts", Map.of("lastName", "Lee", "email", "office@tui.example"));
        UUID tui = created("/api/companies", Map.of("name", "Kea Limited", "email", "office@tui.example"));
        UUID other = created("/api/companies", Map.of("name", "Tui Ltd", "sameNameSeen", new UUID[] {company}));
        sent(lee);
        assertThat(store.isTwinUnderWay(row(lee))).as("its own creation").isFalse();
        assertThat(store.isTwinUnderWay(row(tui))).as("by e-mail").isTrue();
        assertThat(store.isTwinUnderWay(row(other))).isFalse();
        sent(company);
        assertThat(store.isTwinUnderWay(row(other))).as("by name").isTrue();
    }

    /** It is asked in the workspace's turn, while all others wait. */
    @Test
    void theLookReadsTheCreationsUnderWayAndNoOtherCustomers() throws Exception {
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into company (workspace_id, id, name, email, created_at, updated_at, version)"
                            + " select ?, gen_random_uuid(), 'Firm ' || i, 'f' || i || '@firm.example', now(), now(), 0"
                            + " from generate_series(1, ?) i",
                    workspace.id(),
                    MANY);
            h.execute(
                    "insert into contact (workspace_id, id, last_name, email, created_at, updated_at, version)"
                            + " select ?, gen_random_uuid(), 'Person ' || i, 'p' || i || '@firm.example', now(), now(), 0"
                            + " from generate_series(1, ?) i",
                    workspace.id(),
                    MANY);
            h.execute(
                    "insert into contact_creation (workspace_id, connection_id, customer_id, customer_kind, state,"
                            + " automatic, contact_number, requested_by_name, requested_at, changed_at)"
                            + " select workspace_id, ?, id, 'COMPANY', 'LINKED', true, 'n', 'Test', now(), now()"
                            + " from company where workspace_id = ? and id <> ?",
                    connection,
                    workspace.id(),
                    company);
        });
        sent(company);
        UUID own = created("/api/companies", Map.of("name", "Own Limited"));
        jdbi.useHandle(h -> h.execute("analyze company, contact, contact_creation"));
        assertThat(rowsLookedAt(json.readTree(plan(own)).at("/0/Plan"))).isLessThan(MANY / 10);
    }

    private String plan(UUID own) {
        return jdbi.withHandle(h -> h.createQuery("explain (analyze, format json) " + CreationStore.TWIN)
                .bind("workspaceId", workspace.id())
                .bind("connectionId", connection)
                .bind("customerId", own)
                .mapTo(String.class)
                .one());
    }

    /** Also those that were thrown away again. */
    private static double rowsLookedAt(JsonNode node) {
        double rows = node.path("Actual Rows").asDouble()
                + node.path("Rows Removed by Filter").asDouble()
                + node.path("Rows Removed by Index Recheck").asDouble()
                + node.path("Rows Removed by Join Filter").asDouble();
        double looked = rows * Math.max(1, node.path("Actual Loops").asDouble());
        for (JsonNode child : node.path("Plans")) {
            looked += rowsLookedAt(child);
        }
        return looked;
    }

    /** As if the answer of the books were not clear. */
    private void sent(UUID customer) {
        jdbi.useHandle(h -> h.execute(
                "insert into contact_creation (workspace_id, connection_id, customer_id, customer_kind, state, automatic,"
                        + " contact_number, idempotency_key, sent, sent_at, due_at, requested_by_name, requested_at, changed_at)"
                        + " select ?, ?, ?, 'COMPANY', 'UNSURE', true, 'n', 'key', '{}', now(), now() + interval '1 day',"
                        + " 'Test', now(), now()",
                workspace.id(),
                connection,
                customer));
    }

    private CreationRow row(UUID customer) {
        return new CreationRow(
                workspace.id(),
                connection,
                customer,
                CustomerKind.COMPANY,
                null,
                true,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
