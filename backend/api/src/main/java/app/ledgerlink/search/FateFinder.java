package app.ledgerlink.search;

import app.ledgerlink.fates.FateWords;
import app.ledgerlink.search.Found.Hit;
import app.ledgerlink.search.Found.HitKind;
import app.ledgerlink.search.Ranked.Fit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Records of the books that are not here, and why. */
final class FateFinder {

    /** @param owner the customer, or else the party, that the record belongs to; null where it is one or none is known */
    record Row(UUID id, String recordName, String owner, String reason, String detail, Fit fit) {}

    /** A contact whose party is stored is told of as a party. */
    private static final String SQL = """
            select f.id, f.record_name, coalesce(c.name, p.name) as owner, coalesce(f.cause, f.reason) as reason, f.detail, case
                when f.external_id = :text then 'ID'
                when searchable(f.record_name) = searchable(:text) then 'NAME'
                when searchable(f.record_name) like searchable(:prefix) then 'BEGINNING'
                else 'PART' end as fit
            from (
                (select n.* from fate_at_hand n where n.workspace_id = :workspaceId and n.closed_at is null
                    and searchable(n.record_name) like searchable(:prefix)
                order by searchable(n.record_name) using ~<~ limit 60)
                %s) f
            left join sales_document d on d.workspace_id = f.workspace_id and d.connection_id = f.connection_id
                and d.kind = f.record_kind and d.external_id = f.external_id
            left join ledger_contact p on p.workspace_id = f.workspace_id and f.record_kind <> 'CONTACT'
                and p.id = coalesce(d.ledger_contact_id, (select q.id from ledger_contact q
                    where q.workspace_id = f.workspace_id and q.connection_id = f.connection_id
                      and q.external_id = coalesce(f.party_external_id,
                        case when f.record_kind = 'CONTACT_PERSON' then split_part(f.external_id, '/', 1) end)))
            left join customer_party h on h.workspace_id = p.workspace_id and h.id = p.id
            left join customer c on c.workspace_id = h.workspace_id and c.id = h.customer_id
            where f.record_kind <> 'CONTACT' or not exists (select from ledger_contact s
                where s.workspace_id = f.workspace_id and s.connection_id = f.connection_id
                  and s.external_id = f.external_id)
            order by f.recorded_at desc, f.id
            """;

    private static final String INSIDE = " union (select i.* from fate_at_hand i where i.workspace_id = :workspaceId"
            + " and i.closed_at is null%s limit 60)";

    private static final String BY_ID = " union select e.* from ledger_connection b join fate_at_hand e"
            + " on e.workspace_id = b.workspace_id and e.connection_id = b.id and e.external_id = :text"
            + " and e.closed_at is null where b.workspace_id = :workspaceId";

    private FateFinder() {}

    static List<Ranked> find(Handle handle, UUID workspace, Question question) {
        String more =
                (question.looksInside() ? INSIDE.formatted(question.terms().and("searchable(i.record_name)")) : "")
                        + (question.id() == null ? "" : BY_ID);
        return question.bind(handle.createQuery(SQL.formatted(more)), workspace)
                .mapTo(Row.class)
                .map(FateFinder::ranked)
                .list();
    }

    private static Ranked ranked(Row row) {
        Hit hit = new Hit(
                HitKind.FATE,
                row.id(),
                row.recordName(),
                FateWords.of(row.reason(), FateWords.named(row.recordName(), row.owner()), row.detail()),
                null,
                null,
                null,
                null);
        return new Ranked(row.fit(), false, hit);
    }
}
