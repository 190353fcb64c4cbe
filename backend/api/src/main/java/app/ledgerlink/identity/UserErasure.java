package app.ledgerlink.identity;

import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes from the account of somebody who left all that tells who it was. What they did stays, under a pseudonym. */
@ApplicationScoped
class UserErasure {

    /** Sessions, devices, second factors: whatever hangs on an account, as the catalogue knows it. */
    private static final String HANGING_ON_IT = """
            select t.relname as table_name,
                (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) as workspace,
                (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[2]) as id
            from pg_constraint k join pg_class t on t.oid = k.conrelid
            where k.contype = 'f' and k.confrelid = 'app_user'::regclass and k.conrelid <> k.confrelid
              and cardinality(k.conkey) = 2""";

    /** Where names stand beside what somebody did: by the id that stands there too. */
    private static final Map<String, String> NAMED_BY_ID = Map.of(
            "link_decision", "decided_by_name = :pseudonym where decided_by = :id",
            "contact_creation", "requested_by_name = :pseudonym, requested_from = null where requested_by = :id",
            "ledger_connection", "connected_by_name = :pseudonym where connected_by = :id",
            "api_key", "created_by_name = :pseudonym where created_by = :id");

    /** Another user of that name: what only the name tells may be that user's, and stays until both are erased. */
    private static final String NO_NAMESAKE = " and not exists (select from app_user o"
            + " where o.workspace_id = :workspaceId and o.id <> :id and lower(o.name) = lower(:name))";

    /** And where the name stands alone. */
    private static final Map<String, String> NAMED = Map.of(
            "link_decision", "undone_by_name = :pseudonym where undone_by_name = :name" + NO_NAMESAKE,
            "sync_run", "requested_by_name = :pseudonym where requested_by_name = :name" + NO_NAMESAKE,
            "api_key",
                    "created_by_name = :pseudonym where created_by is null and created_by_name = :name" + NO_NAMESAKE);

    /** Entries about API keys tell who made them and who answers for them by name. */
    private static final String KEYS_OF_THE_NAME = """
            select distinct e.subject_id from audit_event e
            where e.workspace_id = :workspaceId and e.action like 'API_KEY_%' and e.subject_id is not null
              and (exists (select from jsonb_each_text(e.before) v where v.value = :name)
                or exists (select from jsonb_each_text(e.after) v where v.value = :name))""" + NO_NAMESAKE;

    private record Former(String email, String name, boolean active) {}

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final JoinedAccounts accounts;

    UserErasure(Jdbi jdbi, AuditTrail audit, JoinedAccounts accounts) {
        this.accounts = accounts;
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /** @throws ProblemException 404 when the workspace has no such user; 409 while the user may sign in */
    @Transactional
    void erase(UUID workspace, UUID id) {
        String pseudonym =
                "Former user " + id.toString().substring(id.toString().length() - 6);
        // before the first statement: it takes long, and no connection waits for it
        String unknown = Passwords.hash(Secrets.next());
        jdbi.useHandle(h -> {
            Former former = find(h, workspace, id);
            if (former.active()) {
                throw ProblemException.conflict(
                        "still-active", "This user still has access. Take the access away first, then erase the user.");
            }
            accounts.partByAdmin(workspace, id);
            List<UUID> keys = h.createQuery(KEYS_OF_THE_NAME)
                    .bind("workspaceId", workspace)
                    .bind("id", id)
                    .bind("name", former.name())
                    .mapTo(UUID.class)
                    .list();
            forget(h, workspace, id, former, pseudonym, unknown);
            audit.forget(workspace, id, keys, List.of(former.email(), former.name()), pseudonym);
        });
        audit.record(new Entry(Action.PERSON_ERASED, id, pseudonym, null, null));
    }

    private static Former find(Handle handle, UUID workspace, UUID id) {
        return handle.createQuery("select coalesce(sign_in_email, email) as email, name, active from app_user"
                        + " where workspace_id = :workspaceId and id = :id for update")
                .bind("workspaceId", workspace)
                .bind("id", id)
                .map((row, context) ->
                        new Former(row.getString("email"), row.getString("name"), row.getBoolean("active")))
                .findOne()
                .orElseThrow(() -> ProblemException.notFound("user"));
    }

    private static void forget(
            Handle handle, UUID workspace, UUID id, Former former, String pseudonym, String unknown) {
        handle.createQuery(HANGING_ON_IT)
                .map((row, context) -> "delete from " + row.getString("table_name") + " where "
                        + row.getString("workspace") + " = ? and " + row.getString("id") + " = ?")
                .list()
                .forEach(sql -> handle.execute(sql, workspace, id));
        for (Map<String, String> places : List.of(NAMED_BY_ID, NAMED)) {
            places.forEach((table, change) -> handle.createUpdate(
                            "update " + table + " set " + change + " and workspace_id = :workspaceId")
                    .bind("pseudonym", pseudonym)
                    .bind("name", former.name())
                    .bind("id", id)
                    .bind("workspaceId", workspace)
                    .execute());
        }
        handle.createUpdate(
                        "update app_user set email = :id || '@erased.invalid', sign_in_email = null, name = :pseudonym,"
                                + " password_hash = :hash, temporary_until = null, temporary_of = null"
                                + " where workspace_id = :workspaceId and id = :id")
                .bind("id", id)
                .bind("pseudonym", pseudonym)
                .bind("hash", unknown)
                .bind("workspaceId", workspace)
                .execute();
    }
}
