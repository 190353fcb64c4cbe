package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.Connection.ConnectionState;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The one reader of accounting links and of what is known of the organisations behind them. */
@ApplicationScoped
public class Connections {

    /**
     * An accounting link. What is told of the organisation is null until it was read for the first time.
     *
     * @param application code of the accounting system
     * @param organisationName also known from the consent; null before one is chosen
     * @param countryCode ISO code; may be null for one that was read too
     * @param shortCode for links into the accounting system; likewise
     */
    public record Linked(
            UUID workspaceId,
            UUID connectionId,
            String application,
            ConnectionState state,
            String organisationName,
            String baseCurrency,
            String countryCode,
            String timeZone,
            String shortCode,
            Boolean demo) {

        public ConnectionRef ref() {
            return new ConnectionRef(workspaceId, connectionId);
        }
    }

    private static final String READ = """
            select l.workspace_id, l.id as connection_id, l.application, l.state,
                coalesce(o.name, l.organisation_name) as organisation_name, o.base_currency, o.country_code, o.time_zone,
                o.short_code, o.demo
            from ledger_connection l
            left join organisation_shown o on o.workspace_id = l.workspace_id and o.connection_id = l.id
            where l.workspace_id = :workspaceId""";

    private final Jdbi jdbi;
    private final Caller caller;

    Connections(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** All of a workspace, whatever their state, in the order they were made. */
    public List<Linked> all(UUID workspaceId) {
        return jdbi.withHandle(h -> h.createQuery(READ + " order by l.created_at, l.id")
                .bind("workspaceId", workspaceId)
                .mapTo(Linked.class)
                .list());
    }

    public Optional<Linked> find(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery(READ + " and l.id = :connectionId")
                .bindMethods(connection)
                .mapTo(Linked.class)
                .findOne());
    }

    /** ISO code of the organisation's country; null where it is not known. */
    public String country(ConnectionRef connection) {
        return find(connection).map(Linked::countryCode).orElse(null);
    }

    /** @throws ProblemException 404 when the caller's workspace has no such link */
    public Linked get(UUID id) {
        return find(new ConnectionRef(caller.workspaceId(), id)).orElseThrow(Connections::unknown);
    }

    /** @throws ProblemException 404 when the caller's workspace has no such link, 409 when it is not connected */
    public Linked connected(UUID id) {
        Linked link = get(id);
        if (link.state() != ConnectionState.CONNECTED) {
            throw ProblemException.conflict(
                    "not-connected",
                    "This accounting link is not connected. Open Settings, Accounting link, and connect it first.");
        }
        return link;
    }

    static ProblemException unknown() {
        return ProblemException.notFound("accounting link");
    }
}
