package app.ledgerlink.customers;

import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes one customer of two, for good. In the caller's transaction. */
@ApplicationScoped
public class CustomerMerge {

    /** Takes over people that the winner does not have under the same name and e-mail. */
    private static final String MOVE_PEOPLE = """
            update contact p set company_id = :winner, updated_at = :now, version = version + 1
            where p.workspace_id = :workspaceId and p.company_id = :loser
              and exists (select from company w where w.workspace_id = :workspaceId and w.id = :winner)
              and not exists (select from contact o where o.workspace_id = :workspaceId and o.company_id = :winner
                and searchable(o.name) = searchable(p.name)
                and coalesce(o.match_email, '') = coalesce(p.match_email, ''))""";

    private static final String APPEND_NOTES = """
            update %1$s w set notes = concat_ws(E'\\n\\n', w.notes, l.notes), updated_at = :now, version = w.version + 1
            from (select notes from company where workspace_id = :workspaceId and id = :loser
                union all select notes from contact where workspace_id = :workspaceId and id = :loser) l
            where w.workspace_id = :workspaceId and w.id = :winner and l.notes is not null""";

    /** Those that had become the loser before become the winner too, so that no chain has to be followed. */
    private static final String RETIRE = """
            update %1$s set merged_into = :winner, archived_at = coalesce(archived_at, :now), updated_at = :now,
                version = version + 1
            where workspace_id = :workspaceId and (id = :loser or merged_into = :loser)""";

    private final Jdbi jdbi;
    private final Clock clock;

    CustomerMerge(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The loser is archived and leads to the winner from now on; its people and notes go to the winner. */
    public void merge(UUID workspaceId, UUID loser, UUID winner) {
        jdbi.useHandle(h -> {
            execute(h, MOVE_PEOPLE, workspaceId, loser, winner);
            for (String table : List.of("company", "contact")) {
                execute(h, APPEND_NOTES.formatted(table), workspaceId, loser, winner);
                execute(h, RETIRE.formatted(table), workspaceId, loser, winner);
            }
        });
    }

    private void execute(Handle handle, String sql, UUID workspaceId, UUID loser, UUID winner) {
        handle.createUpdate(sql)
                .bind("workspaceId", workspaceId)
                .bind("loser", loser)
                .bind("winner", winner)
                .bind("now", Timestamps.now(clock))
                .execute();
    }
}
