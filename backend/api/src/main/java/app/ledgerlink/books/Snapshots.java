package app.ledgerlink.books;

import app.ledgerlink.shared.Json;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Records of the books as they are stored now, to be compared with what they are later. */
@ApplicationScoped
public class Snapshots {

    /** @param parts what the record consists of, under a name that people understand */
    public record Snapshot(String name, Instant stampedAt, Map<String, JsonNode> parts) {

        /** Names of the parts that are different later. */
        public List<String> changedIn(Snapshot later) {
            return parts.entrySet().stream()
                    .filter(e -> !(DIGESTS.contains(e.getKey()) && e.getValue().isNull()))
                    .filter(e -> !e.getValue().equals(later.parts().get(e.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Of these, one that was never taken says nothing. */
    private static final Set<String> DIGESTS = Set.of("lines", "payments", "allocations");

    private static final String DOCUMENTS = """
            select r.external_id, coalesce(r.number, r.reference, p.name) as name, r.external_updated_at,
                jsonb_build_array('number and reference', jsonb_build_array(r.number, r.reference), 'status', r.status,
                    'date', r.document_date, 'due date', jsonb_build_array(r.due_date, r.fully_paid_on),
                    'currency and rate', jsonb_build_array(r.currency, r.currency_rate),
                    'amounts', jsonb_build_array(r.tax_treatment, r.sub_total, r.total_tax, r.total, r.open_amount,
                        r.amount_paid, r.amount_credited),
                    'lines', r.lines_digest, 'payments', r.payments_digest, 'allocations', r.allocations_digest,
                    'contact', r.ledger_contact_id) as parts
            from sales_document r join ledger_contact p on p.workspace_id = r.workspace_id and p.id = r.ledger_contact_id
            where r.kind = :kind and""";

    private static final String PARTIES = """
            select r.external_id, r.name, r.external_updated_at,
                jsonb_build_array('name', jsonb_build_array(r.name, r.first_name, r.last_name),
                    'contact details', jsonb_build_array(r.email, r.website, r.phones, r.addresses, r.people),
                    'account and tax numbers', jsonb_build_array(r.account_number, r.contact_number, r.tax_number),
                    'status', jsonb_build_array(r.status, r.merged_into_external_id), 'customer flag', r.is_customer,
                    'supplier flag', r.is_supplier, 'currency', r.default_currency,
                    'balance', r.receivable_outstanding) as parts
            from ledger_contact r where""";

    private static final String ITEMS = """
            select r.external_id, coalesce(r.name, r.code) as name, r.external_updated_at,
                jsonb_build_array('name', jsonb_build_array(r.code, r.name, r.description),
                    'prices', jsonb_build_array(r.sale_price),
                    'use', jsonb_build_array(r.sold, r.purchased)) as parts
            from item r where""";

    private final Jdbi jdbi;
    private final Json json;

    Snapshots(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** By the books' ids; those that are not stored are missing, and all of a kind that is not stored. */
    public Map<String, Snapshot> of(ConnectionRef connection, RecordKind kind, Collection<String> externalIds) {
        if (kind.documentKind() != null) {
            return take(connection, DOCUMENTS.replace(":kind", "'" + kind.documentKind() + "'"), externalIds);
        }
        return switch (kind) {
            case CONTACT -> take(connection, PARTIES, externalIds);
            case ITEM -> take(connection, ITEMS, externalIds);
            default -> Map.of();
        };
    }

    private Map<String, Snapshot> take(ConnectionRef connection, String select, Collection<String> externalIds) {
        Map<String, Snapshot> taken = new HashMap<>();
        if (externalIds.isEmpty()) {
            return taken;
        }
        jdbi.useHandle(h -> h.createQuery(select
                        + " r.workspace_id = :workspaceId and r.connection_id = :connectionId"
                        + " and r.external_id = any(:externalIds)")
                .bindMethods(connection)
                .bindArray("externalIds", String.class, externalIds)
                .map((row, context) -> taken.put(row.getString("external_id"), snapshot(row)))
                .list());
        return taken;
    }

    private Snapshot snapshot(ResultSet row) throws SQLException {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        JsonNode pairs = json.tree(row.getString("parts"));
        for (int i = 0; i < pairs.size(); i += 2) {
            parts.put(pairs.get(i).asText(), pairs.get(i + 1));
        }
        return new Snapshot(
                row.getString("name"), row.getTimestamp("external_updated_at").toInstant(), parts);
    }
}
