package app.ledgerlink.reconciliation;

import app.ledgerlink.books.BooksBalances.Statement;
import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.books.Organisations.Organisation;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.receivables.Seal;
import app.ledgerlink.receivables.Seal.SealState;
import app.ledgerlink.receivables.Seals;
import app.ledgerlink.reconciliation.Reconciliation.BalanceCheck;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Asks the books for one party's balance and open documents now, for a person who waits. */
@ApplicationScoped
class BalanceChecks {

    private static final int MOST_REMEMBERED = 10_000;

    private record Key(UUID workspace, UUID party) {}

    record Party(UUID id, UUID connectionId, String externalId) {}

    private final Jdbi jdbi;
    private final LedgerGateways gateways;
    private final ReconciliationStore store;
    private final StatedDocuments documents;
    private final Seals seals;
    private final Organisations organisations;
    private final Clock clock;
    private final Cache<Key, BalanceCheck> asked;

    BalanceChecks(
            Jdbi jdbi,
            LedgerGateways gateways,
            ReconciliationStore store,
            StatedDocuments documents,
            Seals seals,
            Organisations organisations,
            Clock clock,
            @ConfigProperty(name = "ledgerlink.limits.balance-memory") Duration memory) {
        this.jdbi = jdbi;
        this.gateways = gateways;
        this.store = store;
        this.documents = documents;
        this.seals = seals;
        this.organisations = organisations;
        this.clock = clock;
        this.asked = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(memory)
                .build();
    }

    /**
     * Asked again within a minute it is the same answer, unless our figures changed meanwhile.
     *
     * @param anew asks the books in any case
     * @throws ProblemException 404 when the workspace has no such party
     */
    BalanceCheck check(UUID workspace, UUID partyId, boolean anew) {
        Party party = find(workspace, partyId);
        BalanceCheck known = anew ? null : asked.getIfPresent(new Key(workspace, partyId));
        if (known != null && known.seal().equals(seal(workspace, party))) {
            return known;
        }
        return ask(workspace, party);
    }

    private BalanceCheck ask(UUID workspace, Party party) {
        Seal before = seal(workspace, party);
        if (before.state() == SealState.NOT_COMPARABLE && before.checkedAt() == null) {
            return new BalanceCheck(before, 0, List.of());
        }
        ConnectionRef connection = new ConnectionRef(workspace, party.connectionId());
        Books all = organisations.of(workspace);
        LocalDate today = all.of(party.connectionId()).map(Organisation::today).orElse(all.utcToday());
        Instant startedAt = Timestamps.now(clock);
        Statement stated = gateways.of(connection).balances().statement(connection, party.externalId(), today);
        if (stated.outstanding() != null) {
            QuarkusTransaction.requiringNew().run(() -> {
                store.note(
                        connection,
                        Map.of(party.externalId(), stated.outstanding()),
                        List.of(party.externalId()),
                        startedAt);
                store.keepOne(connection, party.id(), startedAt);
            });
        }
        Seal seal = seal(workspace, party);
        if (stated.documents() == null) {
            return new BalanceCheck(
                    with(
                            seal,
                            gateways.of(connection).displayName() + " did not list its open documents: "
                                    + stated.refusal()),
                    0,
                    List.of());
        }
        BalanceCheck answer = documents.compare(workspace, party, today, stated.documents(), seal);
        asked.put(new Key(workspace, party.id()), answer);
        return answer;
    }

    private Party find(UUID workspace, UUID party) {
        return jdbi.withHandle(h -> h.createQuery("select id, connection_id, external_id from ledger_contact_shown"
                        + " where workspace_id = :workspaceId and id = :party")
                .bind("workspaceId", workspace)
                .bind("party", party)
                .mapTo(Party.class)
                .findOne()
                .orElseThrow(() -> ProblemException.notFound("contact in the accounting system")));
    }

    private Seal seal(UUID workspace, Party party) {
        return seals.of(workspace, List.of(party.id())).get(party.id());
    }

    private static Seal with(Seal seal, String more) {
        return new Seal(
                seal.ledgerContactId(),
                seal.partyName(),
                seal.state(),
                seal.checkedAt(),
                seal.ours(),
                seal.books(),
                seal.difference(),
                seal.current(),
                seal.explanation() + " " + more);
    }
}
