package app.ledgerlink.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Counts the fates that stand open. */
@ApplicationScoped
class OpenFates {

    private final Jdbi jdbi;

    OpenFates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param connectionId null counts over all links of the workspace but those that have ended */
    SyncLogCounts count(UUID workspaceId, UUID connectionId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select count(*) filter (where outcome = 'FAILED') as failed,
                            count(*) filter (where outcome = 'PARKED') as parked,
                            count(*) filter (where outcome = 'EXCLUDED') as excluded
                        from fate f
                        where workspace_id = :workspaceId and closed_at is null
                          and (cast(:connectionId as uuid) is null or connection_id = cast(:connectionId as uuid))
                          and (cast(:connectionId as uuid) is not null or not exists (select from ledger_connection e
                            where e.workspace_id = f.workspace_id and e.id = f.connection_id
                              and e.state = 'DISCONNECTED'))
                        """)
                .bind("workspaceId", workspaceId)
                .bind("connectionId", connectionId)
                .map((row, context) ->
                        SyncLogCounts.of(row.getLong("failed"), row.getLong("parked"), row.getLong("excluded")))
                .one());
    }
}
