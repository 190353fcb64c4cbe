package app.ledgerlink.operator;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Deletes a workspace in one transaction: all of it, or nothing. */
final class WorkspaceDeletion {

    /** A node that just stored something of it; serialization, deadlock, lock. */
    private static final Set<String> MEANWHILE = Set.of("23503", "40001", "40P01", "55P03");

    private static final int TRIES = 5;

    /** Calls that were counted for an organisation that no other workspace is linked to. */
    private static final String ORGANISATIONS = """
            in (select c.external_organisation_id from ledger_connection c
                where c.workspace_id = :workspaceId and not exists (
                    select from ledger_connection o where o.workspace_id <> c.workspace_id
                      and o.external_organisation_id = c.external_organisation_id))""";

    private final Jdbi jdbi;

    WorkspaceDeletion(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return how many rows of which table, in the order of deletion */
    Map<String, Long> delete(UUID workspace) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return jdbi.inTransaction(h -> all(h, workspace));
            } catch (JdbiException e) {
                if (left == 0 || !isMeanwhile(e)) {
                    throw e;
                }
            }
        }
    }

    private static Map<String, Long> all(Handle handle, UUID workspace) {
        // whoever stores something of it waits, and then finds it gone
        handle.execute("select from workspace where id = ? for update", workspace);
        handle.execute("select set_config('ledgerlink.audit_erasure', 'on', true)");
        Map<String, Long> deleted = new LinkedHashMap<>();
        for (String table : List.of("call_lease", "call_budget")) {
            count(deleted, table, handle, "delete from " + table + " where organisation " + ORGANISATIONS, workspace);
        }
        count(
                deleted,
                "scheduled_tasks",
                handle,
                "delete from scheduled_tasks where task_instance like cast(:workspaceId as text) || ':%'",
                workspace);
        for (String table : WorkspaceTables.childrenFirst(handle)) {
            count(
                    deleted,
                    table,
                    handle,
                    "delete from " + WorkspaceTables.quoted(table) + " where workspace_id = :workspaceId",
                    workspace);
        }
        count(deleted, "workspace", handle, "delete from workspace where id = :workspaceId", workspace);
        return deleted;
    }

    private static void count(Map<String, Long> deleted, String table, Handle handle, String sql, UUID workspace) {
        deleted.put(table, (long)
                handle.createUpdate(sql).bind("workspaceId", workspace).execute());
    }

    private static boolean isMeanwhile(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && MEANWHILE.contains(sql.getSQLState()));
    }
}
