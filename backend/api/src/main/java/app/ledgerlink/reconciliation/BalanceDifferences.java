package app.ledgerlink.reconciliation;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.receivables.Seal;
import app.ledgerlink.receivables.Seals;
import app.ledgerlink.reconciliation.Reconciliation.BalanceDifference;
import app.ledgerlink.reconciliation.Reconciliation.DocumentDifference;
import app.ledgerlink.shared.Known;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The parties whose balance is not the books', with what is likely behind each. */
@ApplicationScoped
class BalanceDifferences {

    private static final String FROM = " from reconciliation_party x where x.workspace_id = :workspaceId"
            + " and x.connection_id = :connection and x.state <> 'MATCHES'";

    private static final String FACTS =
            Sql.of(BalanceDifferences.class, "facts", Map.of("known", Known.in("f.record_kind", DocumentKind.class)));

    private final Jdbi jdbi;
    private final Seals seals;
    private final SuspectDocuments suspects;
    private final Organisations organisations;
    private final LedgerGateways gateways;

    BalanceDifferences(
            Jdbi jdbi, Seals seals, SuspectDocuments suspects, Organisations organisations, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
        this.seals = seals;
        this.suspects = suspects;
        this.organisations = organisations;
    }

    Page<BalanceDifference> page(UUID workspace, UUID connection, PageQuery page) {
        Listing parties = Listing.of(
                "select x.ledger_contact_id",
                FROM,
                " order by x.state, abs(x.ours - x.books) desc, x.ledger_contact_id");
        Page<UUID> found = jdbi.withHandle(h -> parties.read(
                h,
                page,
                q -> q.bind("workspaceId", workspace).bind("connection", connection),
                rows -> rows.mapTo(UUID.class)));
        return page.of(
                differences(workspace, found.items(), gateways.of(new ConnectionRef(workspace, connection))),
                found.total());
    }

    private List<BalanceDifference> differences(UUID workspace, List<UUID> parties, LedgerGateway gateway) {
        Map<UUID, Seal> sealed = seals.of(workspace, parties);
        List<Seal> inOrder =
                parties.stream().map(sealed::get).filter(Objects::nonNull).toList();
        Map<UUID, PartyFacts> facts = facts(workspace, parties);
        Map<UUID, List<SuspectDocument>> documents = suspects.behind(workspace, inOrder, organisations.of(workspace));
        return inOrder.stream()
                .map(seal -> difference(
                        seal,
                        facts.get(seal.ledgerContactId()),
                        documents.getOrDefault(seal.ledgerContactId(), List.of()),
                        gateway))
                .toList();
    }

    private Map<UUID, PartyFacts> facts(UUID workspace, List<UUID> parties) {
        return jdbi
                .withHandle(h -> h.createQuery(FACTS)
                        .bind("workspaceId", workspace)
                        .bindArray("parties", UUID.class, parties)
                        .mapTo(PartyFacts.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(PartyFacts::id, Function.identity()));
    }

    private static BalanceDifference difference(
            Seal seal, PartyFacts party, List<SuspectDocument> documents, LedgerGateway gateway) {
        return new BalanceDifference(
                seal,
                party.customerId(),
                party.customerKind(),
                DifferenceCauses.of(seal, party, documents).stream()
                        .map(gateway::told)
                        .toList(),
                Stream.concat(unread(party), documents.stream().map(document -> document.difference(gateway)))
                        .toList());
    }

    private static Stream<DocumentDifference> unread(PartyFacts party) {
        String currency = Objects.requireNonNullElse(party.baseCurrency(), "");
        return IntStream.range(0, party.unread().size())
                .mapToObj(i -> new DocumentDifference(
                        null,
                        party.unreadKinds().get(i),
                        party.unread().get(i),
                        currency,
                        null,
                        null,
                        "It could not be read; the Sync Log tells why."));
    }
}
