package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.Organisations.Books;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The accounting systems of this installation; which of them a connection is of never changes. */
@ApplicationScoped
public class LedgerGateways {

    private static final int MOST_REMEMBERED = 10_000;

    /** Where the name begins a sentence. */
    private static final Pattern FIRST_WORD = Pattern.compile("(^|[.!?] )\\{system}");

    private final Jdbi jdbi;
    private final Map<String, LedgerGateway> byApplication;
    private final Cache<ConnectionRef, LedgerGateway> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    LedgerGateways(Jdbi jdbi, @Any Instance<LedgerGateway> gateways) {
        this.jdbi = jdbi;
        this.byApplication = gateways.stream()
                .collect(Collectors.toMap(
                        LedgerGateway::application,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("Two accounting systems are called " + one.application());
                        },
                        TreeMap::new));
    }

    /** In the order of their codes. */
    public List<LedgerGateway> all() {
        return List.copyOf(byApplication.values());
    }

    /**
     * The system of a connection. Asks the database the first time only.
     *
     * @throws LedgerTrouble.ReconnectNeeded when the workspace has no such connection
     */
    public LedgerGateway of(ConnectionRef connection) {
        LedgerGateway gateway = known.getIfPresent(connection);
        if (gateway == null) {
            gateway = of(application(connection));
            known.put(connection, gateway);
        }
        return gateway;
    }

    /**
     * The system with this code, for rows that hold it already. One that only a newer build knows has a name, and refuses
     * with {@link LedgerTrouble.Unavailable} whatever is asked of it.
     */
    public LedgerGateway of(String application) {
        return named(application).orElseGet(() -> new UnknownSystem(application));
    }

    /** The codes of the systems that this build knows, as stored with connections. */
    public List<String> codes() {
        return List.copyOf(byApplication.keySet());
    }

    /** The system of a connection, which these organisations of its workspace mostly tell. */
    public LedgerGateway of(Books books, ConnectionRef connection) {
        return books.of(connection.connectionId())
                .map(organisation -> of(organisation.application()))
                .orElseGet(() -> of(connection));
    }

    /** The system that a caller of the API names; empty where there is none of that code. */
    public Optional<LedgerGateway> named(String application) {
        return Optional.ofNullable(byApplication.get(application.toLowerCase(Locale.ROOT)));
    }

    /**
     * A sentence that is about no connection in particular: with the name of the system in the place of every {@code
     * {system}}, where there is but one.
     */
    public String told(String sentence) {
        return byApplication.size() == 1
                ? all().get(0).told(sentence)
                : FIRST_WORD
                        .matcher(sentence)
                        .replaceAll("$1The accounting system")
                        .replace("{system}", "the accounting system");
    }

    private String application(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery("select application from ledger_connection"
                                + " where workspace_id = :workspaceId and id = :connectionId")
                        .bindMethods(connection)
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(() -> new LedgerTrouble.ReconnectNeeded("This accounting link no longer exists."));
    }
}
