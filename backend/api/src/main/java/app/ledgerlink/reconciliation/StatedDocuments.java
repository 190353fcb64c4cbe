package app.ledgerlink.reconciliation;

import app.ledgerlink.books.BooksBalances.StatedDocument;
import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.receivables.Seal;
import app.ledgerlink.receivables.Seal.SealState;
import app.ledgerlink.reconciliation.BalanceChecks.Party;
import app.ledgerlink.reconciliation.Reconciliation.BalanceCheck;
import app.ledgerlink.reconciliation.Reconciliation.DocumentDifference;
import app.ledgerlink.shared.Known;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The open documents that the books list for a party, held against ours as at the same day. */
@ApplicationScoped
class StatedDocuments {

    /** What was paid or credited after the day is open again; what is dated after it is not there yet. */
    private static final String OURS =
            Sql.of(StatedDocuments.class, "ours", Map.of("known", Known.in("d.kind", DocumentKind.class)));

    private final Jdbi jdbi;
    private final LedgerGateways gateways;

    StatedDocuments(Jdbi jdbi, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
    }

    /** @param seal on the balance, asked for with the documents */
    BalanceCheck compare(UUID workspace, Party party, LocalDate day, List<StatedDocument> stated, Seal seal) {
        LedgerGateway gateway = gateways.of(new ConnectionRef(workspace, party.connectionId()));
        List<ComparedDocument> ours = ours(workspace, party, day, stated);
        Map<String, StatedDocument> left = stated.stream()
                .collect(Collectors.toMap(
                        StatedDocument::externalId, Function.identity(), (first, again) -> first, HashMap::new));
        List<DocumentDifference> differences = new ArrayList<>();
        long compared = 0;
        for (ComparedDocument document : ours) {
            StatedDocument books = left.remove(document.externalId());
            if (books != null || document.open().signum() != 0) {
                compared++;
                document.against(books, seal.state() == SealState.MATCHES, gateway)
                        .ifPresent(differences::add);
            }
        }
        String currency = ours.stream()
                .map(ComparedDocument::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        left.values().forEach(unknown -> differences.add(ComparedDocument.unknown(unknown, currency)));
        return new BalanceCheck(seal, compared + left.size(), differences);
    }

    private List<ComparedDocument> ours(UUID workspace, Party party, LocalDate day, List<StatedDocument> stated) {
        return jdbi.withHandle(h -> h.createQuery(OURS)
                .bind("workspaceId", workspace)
                .bind("connection", party.connectionId())
                .bind("party", party.id())
                .bind("day", day)
                .bindArray(
                        "stated",
                        String.class,
                        stated.stream().map(StatedDocument::externalId).toList())
                .mapTo(ComparedDocument.class)
                .list());
    }
}
