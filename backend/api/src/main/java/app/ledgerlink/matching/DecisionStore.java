package app.ledgerlink.matching;

import app.ledgerlink.books.LinkState;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.matching.LinkDecision.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps what people decided about parties, with what was before. In the caller's transaction. */
@ApplicationScoped
class DecisionStore {

    record Taken(UUID id, UUID decidedBy, String decidedByName, Instant decidedAt, boolean undone) {}

    /** One party of a decision: what it became, and what it was before. */
    record Decided(
            UUID ledgerContactId,
            Action action,
            CustomerKind customerKind,
            UUID customerId,
            LinkState beforeState,
            String beforeReason,
            CustomerKind beforeCustomerKind,
            UUID beforeCustomerId,
            boolean beforeIgnored,
            List<UUID> beforeNotCustomers) {

        static Decided of(Action action, Standing before, Standing after) {
            return new Decided(
                    before.id(),
                    action,
                    after.customerKind(),
                    after.customerId(),
                    before.linkState(),
                    before.linkReason(),
                    before.customerKind(),
                    before.customerId(),
                    before.ignored(),
                    before.notCustomers());
        }
    }

    private final Jdbi jdbi;

    DecisionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** These parties as they stand; a sync that is about to decide one of them waits. */
    Map<UUID, Standing> lock(UUID workspaceId, Collection<UUID> parties) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select *, status = 'ERASED' as erased, merged_into_external_id is not null as merged
                        from ledger_contact where workspace_id = :workspaceId and id = any(:ids)
                        order by id for no key update
                        """)
                .bind("workspaceId", workspaceId)
                .bindArray("ids", UUID.class, parties)
                .mapTo(Standing.class)
                .collect(Collectors.toMap(Standing::id, Function.identity())));
    }

    /** The next sync looks at them again, to fill in what is new and to tell what is left out. */
    void apply(UUID workspaceId, Collection<Standing> parties) {
        jdbi.useHandle(h -> {
            PreparedBatch batch = h.prepareBatch("""
                    update ledger_contact set link_state = :linkState, link_reason = :linkReason,
                        customer_kind = :customerKind, customer_id = cast(:customerId as uuid), ignored = :ignored,
                        not_customers = :notCustomers, linking_due = true
                    where workspace_id = :workspaceId and id = :id
                    """);
            for (Standing party : parties) {
                batch.bind("workspaceId", workspaceId)
                        .bind("id", party.id())
                        .bind("linkState", party.linkState())
                        .bind("linkReason", party.linkReason())
                        .bindByType("customerKind", party.customerKind(), CustomerKind.class)
                        .bind("customerId", party.customerId())
                        .bind("ignored", party.ignored())
                        .bindArray("notCustomers", UUID.class, party.notCustomers())
                        .add();
            }
            if (!parties.isEmpty()) {
                batch.execute();
            }
        });
    }

    void add(UUID workspaceId, UUID decision, UUID by, String byName, Instant now, List<Decided> decided) {
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into link_decision (workspace_id, id, decided_by, decided_by_name, decided_at)"
                            + " values (?, ?, ?, ?, ?)",
                    workspaceId,
                    decision,
                    by,
                    byName,
                    now);
            PreparedBatch batch = h.prepareBatch("""
                    insert into link_decision_party values (:workspaceId, :decision, :ledgerContactId, :action,
                        :customerKind, cast(:customerId as uuid), :beforeState, :beforeReason, :beforeCustomerKind,
                        cast(:beforeCustomerId as uuid), :beforeIgnored, :beforeNotCustomers)
                    """);
            for (Decided party : decided) {
                batch.bind("workspaceId", workspaceId)
                        .bind("decision", decision)
                        .bind("ledgerContactId", party.ledgerContactId())
                        .bind("action", party.action())
                        .bindByType("customerKind", party.customerKind(), CustomerKind.class)
                        .bind("customerId", party.customerId())
                        .bind("beforeState", party.beforeState())
                        .bind("beforeReason", party.beforeReason())
                        .bindByType("beforeCustomerKind", party.beforeCustomerKind(), CustomerKind.class)
                        .bind("beforeCustomerId", party.beforeCustomerId())
                        .bind("beforeIgnored", party.beforeIgnored())
                        .bindArray("beforeNotCustomers", UUID.class, party.beforeNotCustomers())
                        .add();
            }
            batch.execute();
        });
    }

    Optional<Taken> lockDecision(UUID workspaceId, UUID decision) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select id, decided_by, decided_by_name, decided_at, undone_at is not null as undone from link_decision
                        where workspace_id = :workspaceId and id = :id for update
                        """)
                .bind("workspaceId", workspaceId)
                .bind("id", decision)
                .mapTo(Taken.class)
                .findOne());
    }

    List<Decided> decided(UUID workspaceId, UUID decision) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select * from link_decision_party where workspace_id = :workspaceId and decision_id = :id
                        order by ledger_contact_id
                        """)
                .bind("workspaceId", workspaceId)
                .bind("id", decision)
                .mapTo(Decided.class)
                .list());
    }

    /** Parties of this decision about which a later one stands. */
    List<UUID> decidedAgain(UUID workspaceId, UUID decision) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select p.ledger_contact_id from link_decision_party p
                        join link_decision o on o.workspace_id = p.workspace_id and o.id = p.decision_id
                        where p.workspace_id = :workspaceId and p.decision_id = :id
                          and exists (select from link_decision_party l join link_decision d
                                on d.workspace_id = l.workspace_id and d.id = l.decision_id
                              where l.workspace_id = p.workspace_id and l.ledger_contact_id = p.ledger_contact_id
                                and d.nth > o.nth and d.undone_at is null)
                        """)
                .bind("workspaceId", workspaceId)
                .bind("id", decision)
                .mapTo(UUID.class)
                .list());
    }

    void takeBack(UUID workspaceId, UUID decision, String byName, Instant now) {
        jdbi.useHandle(h -> h.execute(
                "update link_decision set undone_at = ?, undone_by_name = ? where workspace_id = ? and id = ?",
                now,
                byName,
                workspaceId,
                decision));
    }
}
