package app.ledgerlink.fates;

import app.ledgerlink.customers.ContactErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** Takes what fates and previews say of a person away when an admin erases the person. */
@ApplicationScoped
class ErasedPeople {

    private final Jdbi jdbi;

    ErasedPeople(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void erased(@Observes ContactErased person) {
        jdbi.useHandle(h -> {
            // a person's fate carries the name in its id
            h.createUpdate("delete from fate f using ledger_contact p where f.workspace_id = :workspaceId"
                            + " and f.record_kind = 'CONTACT_PERSON' and f.record_name = :name"
                            + " and p.workspace_id = f.workspace_id and p.id = cast(:importedWith as uuid) and "
                            + ErasedFates.PARTY.replace("external_id", "f.external_id") + " = p.external_id")
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
