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

/** Parties of the books that are linked to no customer, and why not. */
final class PartyFinder {

    /**
     * @param reason of its open fate; null where there is none
     * @param winner the party that the books merged it into; null where they did not
     */
    record Row(
            UUID id,
            String name,
            String status,
            String linkState,
            String cause,
            String reason,
            String detail,
            String winner,
            String application,
            Fit fit) {}

    private static final String INSIDE = " union all (select i.id, false from ledger_contact_at_hand i"
            + " where i.workspace_id = :workspaceId and i.customer_id is null%s limit 60)";

    private static final String BY_ID = " union all select e.id, true from ledger_contact_shown e"
            + " where e.workspace_id = :workspaceId and (e.id = cast(:id as uuid) or e.external_id = :text)";

    private PartyFinder() {}

    static List<Ranked> find(Handle handle, UUID workspace, Question question, LedgerGateways gateways) {
        String more =
                (question.looksInside() ? INSIDE.formatted(question.terms().and("i.search")) : "")
                        + (question.id() == null ? "" : BY_ID);
        return question.bind(
                        handle.createQuery(Sql.of(
                                PartyFinder.class, "parties", Map.of("more", more, "known", FateWords.known("t")))),
                        workspace)
                .mapTo(Row.class)
                .map(row -> ranked(row, gateways.of(row.application())))
                .list();
    }

    private static Ranked ranked(Row row, LedgerGateway gateway) {
        Hit hit = new Hit(
                HitKind.LEDGER_CONTACT,
                row.id(),
                row.name().isBlank() ? "Contact without a name" : row.name(),
                words(row, gateway),
                null,
                null,
                null,
                null);
        return new Ranked(row.fit(), !row.status().equals("ACTIVE"), hit);
    }

    private static String words(Row row, LedgerGateway gateway) {
        if (row.winner() != null) {
            return "It was merged into " + row.winner() + gateway.told(" in {system}: look there.");
        }
        if (row.reason() != null) {
            return FateWords.of(gateway, row.cause(), row.reason(), row.name(), row.detail());
        }
        return gateway.told(
                switch (row.linkState()) {
                    case "PARKED" -> "It looks like a customer that is here already. Open Matching and decide.";
                    case "EXCLUDED", "FAILED" -> "In {system}, and left out here. Open Matching to link it.";
                    default -> "In {system}, and not linked to a customer yet. The next sync decides.";
                });
    }
}
