package app.ledgerlink.fates;

import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
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
        return jdbi.withHandle(h -> h.createQuery(
                        Sql.of(OpenFates.class, "counts", Map.of("counted", COUNTED, "known", FateWords.known("r"))))
                .bind("workspaceId", workspaceId)
                .bind("connectionId", connectionId)
                .mapTo(SyncLogCounts.class)
                .one());
    }
}
