package app.ledgerlink.fates;

import app.ledgerlink.customers.ContactErased;
import app.ledgerlink.matching.LinkFate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes what fates and previews say of a person away when the books erase the person, or an admin does. In the caller's
 * transaction.
 */
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

    /** An admin erased the person. */
    void erased(@Observes ContactErased person) {
        jdbi.useHandle(h -> {
            // a person's fate carries the name in its id
            h.createUpdate("delete from fate f using ledger_contact_shown p where f.workspace_id = :workspaceId"
                            + " and f.record_kind = 'CONTACT_PERSON' and f.record_name = :name"
                            + " and p.workspace_id = f.workspace_id and p.id = cast(:importedWith as uuid) and "
                            + PARTY.replace("external_id", "f.external_id") + " = p.external_id")
                    .bindMethods(person)
                    .execute();
            h.createUpdate(
                            "update fate set record_name = case when record_name = :name then :pseudonym else record_name end,"
                                    + " detail = null, raw = null where workspace_id = :workspaceId and :email is not null"
                                    + " and (strpos(lower(raw), lower(:email)) > 0 or strpos(lower(detail), lower(:email)) > 0)")
                    .bindMethods(person)
                    .execute();
            h.createUpdate("update sync_plan_row set name = case when name = :name then :pseudonym else name end,"
                            + " customer_name = null, reason = null"
                            + " where workspace_id = :workspaceId and customer_id = :id")
                    .bindMethods(person)
                    .execute();
        });
    }
}
