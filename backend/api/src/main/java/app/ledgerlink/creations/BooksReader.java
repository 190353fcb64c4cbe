package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.Connections;
import app.ledgerlink.connections.Connections.Linked;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Sql;
import app.ledgerlink.sync.SyncSettings;
import app.ledgerlink.sync.SyncSettings.Direction;
import app.ledgerlink.sync.SyncSettingsStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds the books of a workspace. */
@ApplicationScoped
class BooksReader {

    private static final String CURRENCIES = Sql.of(BooksReader.class, "currencies");

    private final Jdbi jdbi;
    private final Connections connections;
    private final SyncSettingsStore settings;
    private final LedgerGateways gateways;

    BooksReader(Jdbi jdbi, Connections connections, SyncSettingsStore settings, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
        this.connections = connections;
        this.settings = settings;
    }

    /** All accounting links of the workspace, whatever their state, in the order they were made. */
    List<Books> all(UUID workspaceId) {
        Map<UUID, SyncSettings> chosen = settings.all(workspaceId);
        return connections.all(workspaceId).stream()
                .map(link -> books(link, Optional.ofNullable(chosen.get(link.connectionId()))))
                .toList();
    }

    /** @throws ProblemException 404 when the workspace has no such link */
    Books of(ConnectionRef connection) {
        return connections
                .find(connection)
                .map(link -> books(link, settings.find(connection)))
                .orElseThrow(() -> ProblemException.notFound("accounting link"));
    }

    private Books books(Linked link, Optional<SyncSettings> settings) {
        LedgerGateway gateway = gateways.of(link.application());
        return new Books(
                link.workspaceId(),
                link.connectionId(),
                link.application(),
                gateway.displayName(),
                link.organisationName(),
                link.baseCurrency(),
                link.shortCode(),
                link.state().name(),
                settings.map(SyncSettings::direction).orElse(Direction.FROM_LEDGER),
                settings.map(SyncSettings::salesMayCreate).orElse(true),
                gateway.target().limits());
    }

    /**
     * The books that a request means.
     *
     * @param connectionId null where it names none
     * @throws ProblemException 404 for a link that the workspace does not have, 400 where several might be meant, 409
     *     where there is none
     */
    Books chosen(UUID workspaceId, UUID connectionId) {
        if (connectionId != null) {
            return of(new ConnectionRef(workspaceId, connectionId));
        }
        List<Books> live = all(workspaceId).stream().filter(Books::live).toList();
        if (live.size() > 1) {
            throw ProblemException.invalid(
                    "connectionId", "Several organisations are linked. Say which of them is meant.");
        }
        return live.stream().findFirst().orElseThrow(() -> notConnected(gateways.told("{system}")));
    }

    /** @throws ProblemException 409 when these books cannot be asked at present */
    static Books connected(Books books) {
        if (!books.connected()) {
            throw notConnected(books.system());
        }
        return books;
    }

    private static ProblemException notConnected(String system) {
        return ProblemException.conflict(
                "not-connected",
                system + " is not connected. An administrator can connect it under Settings, Accounting link.");
    }

    /** Currencies that occur in the books, their own first. */
    List<String> currencies(Books books) {
        return jdbi.withHandle(h -> h.createQuery(CURRENCIES)
                .bindMethods(books.ref())
                .bind("base", books.baseCurrency())
                .mapTo(String.class)
                .list());
    }
}
