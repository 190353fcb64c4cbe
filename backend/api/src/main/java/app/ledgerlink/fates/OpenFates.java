package app.ledgerlink.fates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Counts what is not imported as things stand. */
@ApplicationScoped
class OpenFates {

    private static final String COUNTED = """
            case when cast(:connectionId as uuid) is not null then r.connection_id = cast(:connectionId as uuid)
                else not exists (select from ledger_connection_shown e where e.workspace_id = r.workspace_id
                    and e.id = r.connection_id and e.state = 'DISCONNECTED') end""";

    private final Jdbi jdbi;

    OpenFates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A contact waits as Matching lists it, whether or not something of it could not be read either; that one needs
     * attention once.
     *
     * @param connectionId null counts over all links of the workspace but those that have ended
     */
    SyncLogCounts count(UUID workspaceId, UUID connectionId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select f.failed, f.excluded, p.parked, f.failed + p.parked - p.failed_too as need_attention
                        from (select count(*) filter (where outcome = 'FAILED') as failed,
                                count(*) filter (where outcome = 'EXCLUDED') as excluded
                            from fate r where workspace_id = :workspaceId and closed_at is null and %1$s) f
                        cross join (select count(*) as parked, count(*) filter (where exists (select from fate t
                                where t.workspace_id = r.workspace_id and t.connection_id = r.connection_id
                                  and t.record_kind = 'CONTACT' and t.external_id = r.external_id
                                  and t.closed_at is null and t.outcome = 'FAILED')) as failed_too
                            from ledger_contact_shown r
                            where workspace_id = :workspaceId and link_state = 'PARKED' and %1$s) p
                        """.formatted(COUNTED))
                .bind("workspaceId", workspaceId)
                .bind("connectionId", connectionId)
                .map((row, context) -> new SyncLogCounts(
                        row.getLong("need_attention"),
                        row.getLong("failed"),
                        row.getLong("parked"),
                        row.getLong("excluded")))
                .one());
    }
}
