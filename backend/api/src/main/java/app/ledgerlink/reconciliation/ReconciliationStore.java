package app.ledgerlink.reconciliation;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Balances of parties as the books state them, and what came of the comparison. In the caller's transaction. */
@ApplicationScoped
class ReconciliationStore {

    private static final String LEFT_OUT =
            "exists (select from sync_settings_shown s where s.workspace_id = :workspaceId"
                    + " and s.connection_id = :connectionId and not s.invoices)";

    private static final String IN_DOUBT =
            Sql.of(ReconciliationStore.class, "inDoubt", Map.of("compared", ComparedBalances.ALL, "leftOut", LEFT_OUT));

    private static final String KEEP =
            Sql.of(ReconciliationStore.class, "keep", Map.of("compared", ComparedBalances.ALL, "leftOut", LEFT_OUT));

    /** While a sync reads, the two may be of different moments, so a difference says nothing. */
    private static final String KEEP_ONE =
            Sql.of(ReconciliationStore.class, "keepOne", Map.of("compared", ComparedBalances.ONE));

    private final Jdbi jdbi;

    ReconciliationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Parties to ask the books for: their balance is not ours, and was not asked for since {@code askedBefore}. */
    List<String> inDoubt(ConnectionRef connection, Instant askedBefore) {
        return jdbi.withHandle(h -> h.createQuery(IN_DOUBT)
                .bindMethods(connection)
                .bind("startedAt", askedBefore)
                .bind("askedBefore", askedBefore)
                .mapTo(String.class)
                .list());
    }

    /** Keeps what the books stated now, for those that were asked for and others that have changed. */
    void note(ConnectionRef connection, Map<String, BigDecimal> stated, Collection<String> asked, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update ledger_contact p set receivable_outstanding = s.amount, balance_asked_at = :at
                        from unnest(:ids, cast(:amounts as numeric[])) as s(external_id, amount)
                        where p.workspace_id = :workspaceId and p.connection_id = :connectionId
                          and p.external_id = s.external_id
                          and (p.external_id = any(:asked) or coalesce(p.receivable_outstanding, 0) <> s.amount)
                        """)
                .bindMethods(connection)
                .bindArray("ids", String.class, List.copyOf(stated.keySet()))
                .bindArray(
                        "amounts",
                        String.class,
                        stated.values().stream().map(BigDecimal::toPlainString).toList())
                .bindArray("asked", String.class, asked)
                .bind("at", at)
                .execute());
    }

    /** Compares all and replaces the last result; where the settings leave invoices out there is none. */
    void keep(ConnectionRef connection, Instant startedAt) {
        jdbi.useHandle(h -> {
            forget(h, connection, "reconciliation_party");
            int kept = h.createUpdate(KEEP)
                    .bindMethods(connection)
                    .bind("startedAt", startedAt)
                    .execute();
            if (kept == 0) {
                forget(h, connection, "reconciliation_party");
                forget(h, connection, "reconciliation");
            }
        });
    }

    /** Compares one party, and replaces what was kept of it. */
    void keepOne(ConnectionRef connection, UUID party, Instant startedAt) {
        jdbi.useHandle(h -> {
            h.createUpdate("delete from reconciliation_party where workspace_id = :workspaceId"
                            + " and ledger_contact_id = :party")
                    .bindMethods(connection)
                    .bind("party", party)
                    .execute();
            h.createUpdate(KEEP_ONE)
                    .bindMethods(connection)
                    .bind("party", party)
                    .bind("startedAt", startedAt)
                    .execute();
        });
    }

    private static void forget(Handle handle, ConnectionRef connection, String table) {
        handle.createUpdate(
                        "delete from " + table + " where workspace_id = :workspaceId and connection_id = :connectionId")
                .bindMethods(connection)
                .execute();
    }
}
