package app.ledgerlink.search;

import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.fates.FateWords;
import app.ledgerlink.search.Found.Hit;
import app.ledgerlink.search.Found.HitKind;
import app.ledgerlink.search.Ranked.Fit;
import app.ledgerlink.shared.Sql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Records of the books that are not here, and why. */
final class FateFinder {

    /** @param owner the customer, or else the party, that the record belongs to; null where it is one or none is known */
    record Row(
            UUID id,
            String recordName,
            String owner,
            String cause,
            String reason,
            String detail,
            String application,
            Fit fit) {}

    /** A contact whose party is stored is told of as a party. */
    private static final String INSIDE = " union (select i.* from fate_at_hand i where i.workspace_id = :workspaceId"
            + " and i.closed_at is null%s limit 60)";

    private static final String BY_ID = " union select e.* from ledger_connection_shown b join fate_at_hand e"
            + " on e.workspace_id = b.workspace_id and e.connection_id = b.id and e.external_id = :text"
            + " and e.closed_at is null where b.workspace_id = :workspaceId";

    private FateFinder() {}

    static List<Ranked> find(Handle handle, UUID workspace, Question question, LedgerGateways gateways) {
        String more =
                (question.looksInside() ? INSIDE.formatted(question.terms().and("searchable(i.record_name)")) : "")
                        + (question.id() == null ? "" : BY_ID);
        return question.bind(
                        handle.createQuery(
                                Sql.of(FateFinder.class, "fates", Map.of("more", more, "known", FateWords.known("f")))),
                        workspace)
                .mapTo(Row.class)
                .map(row -> ranked(row, gateways.of(row.application())))
                .list();
    }

    private static Ranked ranked(Row row, LedgerGateway gateway) {
        Hit hit = new Hit(
                HitKind.FATE,
                row.id(),
                row.recordName(),
                FateWords.of(
                        gateway,
                        row.cause(),
                        row.reason(),
                        FateWords.named(row.recordName(), row.owner()),
                        row.detail()),
                null,
                null,
                null,
                null);
        return new Ranked(row.fit(), false, hit);
    }
}
