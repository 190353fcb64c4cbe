package app.ledgerlink.fates;

import app.ledgerlink.matching.LinkFate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/** Takes what fates say of a person away when the books erase the person. In the caller's transaction. */
@ApplicationScoped
class ErasedFates {

    /** The party that a person was named with. */
    static final String PARTY = "split_part(external_id, '" + LinkFate.PERSON_SEPARATOR + "', 1)";

    private final Jdbi jdbi;

    ErasedFates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A document that could not be read names its party in the text it came with. */
    void forgetRaw(FateRun run) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update fate f set record_name = external_id, detail = null, raw = null
                        where f.workspace_id = :workspaceId and f.connection_id = :connectionId and f.raw is not null
                          and exists (select from ledger_contact_shown p
                            where p.workspace_id = :workspaceId and p.connection_id = :connectionId
                              and p.status = 'ERASED' and strpos(f.raw, p.external_id) > 0)
                        """).bindMap(run.binds()).execute());
    }

    /** What earlier fates say of a person goes with the person's details; a person's fate carries the name in its id. */
    void forget(FateRun run, Collection<String> parties) {
        if (parties.isEmpty()) {
            return;
        }
        forgetRaw(run);
        jdbi.useHandle(h -> {
            h.createUpdate("delete from fate where workspace_id = :workspaceId and connection_id = :connectionId"
                            + " and record_kind = 'CONTACT_PERSON' and " + PARTY + " = any(:ids)")
                    .bindMap(run.binds())
                    .bindArray("ids", String.class, parties)
                    .execute();
            h.createUpdate("update fate set record_name = 'Erased contact', detail = null, raw = null"
                            + " where workspace_id = :workspaceId and connection_id = :connectionId"
                            + " and record_kind = 'CONTACT' and external_id = any(:ids)")
                    .bindMap(run.binds())
                    .bindArray("ids", String.class, parties)
                    .execute();
            h.createUpdate("update sync_plan_row r set name = 'Erased contact', customer_name = null, reason = null"
                            + " from ledger_contact_shown p where p.workspace_id = :workspaceId"
                            + " and p.connection_id = :connectionId and p.external_id = any(:ids)"
                            + " and r.workspace_id = :workspaceId and r.ledger_contact_id = p.id")
                    .bindMap(run.binds())
                    .bindArray("ids", String.class, parties)
                    .execute();
        });
    }
}
