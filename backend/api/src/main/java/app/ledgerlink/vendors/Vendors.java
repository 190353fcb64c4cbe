package app.ledgerlink.vendors;

import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.CustomerTurn;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.SearchTerms;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Parties that organisations buy from, within the caller's workspace, and which of them are to be imported. */
@RequestScoped
class Vendors {

    private record Row(
            UUID id,
            UUID connectionId,
            String organisationName,
            String name,
            String externalId,
            String email,
            boolean archived,
            boolean chosen,
            boolean alsoCustomer,
            UUID customerId,
            CustomerKind customerKind,
            String application,
            String shortCode) {}

    /** Those of an ended link are listed only where the link is named. */
    private static final String FROM = """
             from ledger_contact_at_hand p
            where p.workspace_id = :workspaceId and p.is_supplier and p.status <> 'ERASED'
              and p.merged_into_external_id is null
              and (cast(:connection as uuid) is null or p.connection_id = cast(:connection as uuid))
              and (cast(:chosen as boolean) is null or p.chosen_vendor = cast(:chosen as boolean))
              and (cast(:connection as uuid) is not null or not exists (select from ledger_connection_shown e
                where e.workspace_id = p.workspace_id and e.id = p.connection_id and e.state = 'DISCONNECTED'))""";

    private final Jdbi jdbi;
    private final CustomerTurn turn;
    private final Caller caller;
    private final LedgerGateways gateways;
    private final AuditTrail audit;

    Vendors(Jdbi jdbi, CustomerTurn turn, Caller caller, LedgerGateways gateways, AuditTrail audit) {
        this.jdbi = jdbi;
        this.turn = turn;
        this.caller = caller;
        this.gateways = gateways;
        this.audit = audit;
    }

    Page<Vendor> list(VendorQuery query) {
        SearchTerms terms = SearchTerms.of(query.q);
        String from = FROM + terms.and("p.search");
        Listing vendors = new Listing(Sql.of(Vendors.class, "page", Map.of("found", from)), Listing.count(from));
        return jdbi.withHandle(h -> vendors.read(
                h,
                query,
                q -> bind(q, query, terms),
                rows -> rows.mapTo(Row.class).map(this::vendor)));
    }

    /**
     * Remembers the choice; the next sync imports those that are chosen and not imported yet.
     *
     * @throws ProblemException 400 when one of them is no vendor of the workspace; then none is chosen
     */
    void choose(Vendor.Choice choice) {
        Set<UUID> ids = Set.copyOf(choice.ids());
        turn.take(caller.workspaceId());
        Map<UUID, String> found = jdbi.withHandle(h -> h.createQuery("""
                        update ledger_contact
                        set chosen_vendor = :chosen, linking_due = linking_due or (:chosen and customer_id is null)
                        where workspace_id = :workspaceId and id = any(:ids) and is_supplier
                        returning id, name
                        """)
                .bind("workspaceId", caller.workspaceId())
                .bind("chosen", choice.chosen())
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        if (found.size() < ids.size()) {
            throw ProblemException.invalid("ids", "Not all of these are vendors. Load the list again, then choose.");
        }
        found.forEach((id, name) -> audit.record(new AuditTrail.Entry(
                AuditTrail.Action.VENDORS_CHOSEN, id, name, null, Map.of("chosen", choice.chosen()))));
    }

    private Query bind(Query sql, VendorQuery query, SearchTerms terms) {
        return sql.bind("workspaceId", caller.workspaceId())
                .bind("connection", query.connectionId)
                .bind("chosen", query.chosen)
                .bindMap(terms.parameters());
    }

    private Vendor vendor(Row row) {
        return new Vendor(
                row.id(),
                row.connectionId(),
                row.organisationName(),
                row.name(),
                row.email(),
                row.archived(),
                row.chosen(),
                row.alsoCustomer(),
                row.customerId(),
                row.customerKind(),
                gateways.of(row.application()).links().contact(row.shortCode(), row.externalId()));
    }
}
