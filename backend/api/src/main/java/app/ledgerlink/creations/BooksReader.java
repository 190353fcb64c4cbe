package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds the books of a workspace. */
@ApplicationScoped
class BooksReader {

    private static final String READ = """
            select l.workspace_id, l.id as connection_id, l.application, coalesce(o.name, l.organisation_name) as organisation_name,
                o.base_currency, o.short_code, l.state, coalesce(s.direction, 'FROM_LEDGER') as direction,
                coalesce(s.sales_may_create, true) as sales_may_create
            from ledger_connection_shown l
            left join organisation_shown o on o.workspace_id = l.workspace_id and o.connection_id = l.id
            left join sync_settings_shown s on s.workspace_id = l.workspace_id and s.connection_id = l.id
            where l.workspace_id = :workspaceId
            order by l.created_at, l.id""";

    private static final String CURRENCIES = Sql.of(BooksReader.class, "currencies");

    private final Jdbi jdbi;

    BooksReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All accounting links of the workspace, whatever their state, in the order they were made. */
    List<Books> all(UUID workspaceId) {
        return jdbi.withHandle(h -> h.createQuery(READ)
                .bind("workspaceId", workspaceId)
                .mapTo(Books.class)
                .list());
    }

    /** @throws ProblemException 404 when the workspace has no such link */
    Books of(ConnectionRef connection) {
        return all(connection.workspaceId()).stream()
                .filter(b -> b.connectionId().equals(connection.connectionId()))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("accounting link"));
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
        return live.stream().findFirst().orElseThrow(BooksReader::notConnected);
    }

    /** @throws ProblemException 409 when these books cannot be asked at present */
    static Books connected(Books books) {
        if (!books.connected()) {
            throw notConnected();
        }
        return books;
    }

    private static ProblemException notConnected() {
        return ProblemException.conflict(
                "not-connected",
                "Xero is not connected. An administrator can connect it under Settings, Accounting link.");
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
