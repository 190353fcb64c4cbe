package app.ledgerlink.search;

import app.ledgerlink.search.Found.Hit;
import app.ledgerlink.search.Found.HitKind;
import app.ledgerlink.search.Ranked.Fit;
import app.ledgerlink.shared.RecordMapper;
import app.ledgerlink.sync.FateWords;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Records of the books that are not here, and why. */
final class FateFinder {

    record Row(UUID id, String recordName, String reason, String detail, Fit fit) {}

    /** A contact whose party is stored is told of as a party. */
    private static final String SQL = """
            select f.id, f.record_name, coalesce(f.cause, f.reason) as reason, f.detail, case
                when f.external_id = :text then 'ID'
                when searchable(f.record_name) = searchable(:text) then 'NAME'
                when searchable(f.record_name) like searchable(:prefix) then 'BEGINNING'
                else 'PART' end as fit
            from (
                (select n.* from fate n where n.workspace_id = :workspace and n.closed_at is null
                    and searchable(n.record_name) like searchable(:prefix)
                order by searchable(n.record_name) using ~<~ limit 60)
                %s) f
            where f.record_kind <> 'CONTACT' or not exists (select from ledger_contact p
                where p.workspace_id = f.workspace_id and p.connection_id = f.connection_id
                  and p.external_id = f.external_id)
            order by f.recorded_at desc, f.id
            """;

    private static final String INSIDE =
            " union (select i.* from fate i where i.workspace_id = :workspace" + " and i.closed_at is null%s limit 60)";

    private static final String BY_ID = " union select e.* from ledger_connection b join fate e"
            + " on e.workspace_id = b.workspace_id and e.connection_id = b.id and e.external_id = :text"
            + " and e.closed_at is null where b.workspace_id = :workspace";

    private FateFinder() {}

    static List<Ranked> find(Handle handle, UUID workspace, Question question) {
        String more =
                (question.looksInside() ? INSIDE.formatted(question.terms().and("searchable(i.record_name)")) : "")
                        + (question.id() == null ? "" : BY_ID);
        return question.bind(handle.createQuery(SQL.formatted(more)), workspace)
                .map(RecordMapper.of(Row.class))
                .map(FateFinder::ranked)
                .list();
    }

    private static Ranked ranked(Row row) {
        Hit hit = new Hit(
                HitKind.FATE,
                row.id(),
                row.recordName(),
                FateWords.of(row.reason(), row.recordName(), row.detail()),
                null,
                null,
                null,
                null);
        return new Ranked(row.fit(), false, hit);
    }
}
