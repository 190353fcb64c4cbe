package app.ledgerlink.xero.read;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.connections.Connections;
import app.ledgerlink.xero.http.Call;
import app.ledgerlink.xero.http.Links;
import app.ledgerlink.xero.http.Sender;
import app.ledgerlink.xero.wire.PageTally;
import app.ledgerlink.xero.wire.PageTally.Step;
import app.ledgerlink.xero.wire.WirePage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Reads an organisation's books from Xero. */
@Singleton
public class XeroSource implements LedgerSource {

    private static final Logger LOG = Logger.getLogger(XeroSource.class);

    /** Codes of refusals that a plainer filter can help. */
    private static final Set<String> OF_A_FILTER = Set.of("query-refused", "too-much-data", "request-refused");

    /**
     * In the bookmark of a list that names the types it wants: its next pages are of the same list. It stands where builds
     * that do not know it read it as a part of the mark of a page.
     */
    private static final String NARROW = ":=";

    private static final String PLAIN = ":";

    /** Of ids that one call names; only invoices take a list. */
    private static final int LONGEST_LIST = 40;

    private final Set<ConnectionRef> narrow = ConcurrentHashMap.newKeySet();
    private final Sender sender;
    private final Links links;
    private final Connections organisations;
    private final Clock clock;

    XeroSource(Sender sender, Links links, Connections organisations, Clock clock) {
        this.sender = sender;
        this.links = links;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public void ensureConnected(ConnectionRef connection) {
        links.token(links.open(connection));
    }

    @Override
    public SourcePage read(ConnectionRef connection, ReadRequest request) {
        if (!Query.isMixed(request.stream())) {
            return read(connection, request, false);
        }
        boolean byName = request.page() > 1
                ? request.bookmark() != null && request.bookmark().contains(NARROW)
                : narrow.contains(connection);
        try {
            return read(connection, request, byName);
        } catch (LedgerTrouble.Refused refused) {
            // On a later page too: an older build, or an answer from before, may have begun the list.
            if (byName || !OF_A_FILTER.contains(refused.code())) {
                throw refused;
            }
            narrow.add(connection);
            LOG.infof("%s: purchases cannot be left out by name, so sales are asked for by name", refused);
            return read(connection, request, true);
        }
    }

    private SourcePage read(ConnectionRef connection, ReadRequest request, boolean byName) {
        String bookmark = request.bookmark() == null ? null : request.bookmark().replace(NARROW, PLAIN);
        SourcePage page = read(
                connection,
                Query.of(request, byName),
                RecordShapes.of(request.stream()),
                Query.isPaged(request.stream()) ? new Place(request.page(), bookmark) : null,
                request.page() == 1 ? request.modifiedSince() : null);
        return byName && page.bookmark() != null
                ? page.withBookmark(page.bookmark().replaceFirst(PLAIN, NARROW))
                : page;
    }

    @Override
    public SourcePage readAgain(ConnectionRef connection, Selection selection) {
        try {
            return read(
                    connection,
                    Query.of(selection),
                    RecordShapes.of(selection.stream()),
                    Query.isPaged(selection) ? new Place(selection.page(), selection.bookmark()) : null,
                    null);
        } catch (LedgerTrouble.Refused refused) {
            if (refused.code().equals(Sender.NOT_FOUND)) {
                return nothing();
            }
            throw refused;
        }
    }

    @Override
    public int mostAtOnce(StreamType stream) {
        return stream == StreamType.INVOICES ? LONGEST_LIST : 1;
    }

    private SourcePage nothing() {
        return new SourcePage(List.of(), List.of(), 0, true, null, clock.instant(), true, null);
    }

    /**
     * @param place null where all comes at once
     * @param unchangedSince null where an answer that nothing changed is a refusal
     */
    private <T> SourcePage read(
            ConnectionRef connection, Call call, RecordShape<T> shape, Place place, Instant unchangedSince) {
        Optional<Connections.Linked> organisation = organisations.find(connection);
        String baseCurrency = organisation.map(Connections.Linked::baseCurrency).orElse(null);
        String country = organisation.map(Connections.Linked::countryCode).orElse(null);
        Step<T> step = sender.get(
                connection,
                call,
                timed(body -> place == null ? whole(body, shape) : place.read(body, shape)),
                unchangedSince == null ? null : answeredAt -> unchanged(answeredAt, unchangedSince));
        WirePage<T> page = step.page();
        Instant answeredAt = page.serverTime() == null ? clock.instant() : page.serverTime();
        PageBuilder<T> built = new PageBuilder<>(shape, new RecordShape.Context(baseCurrency, country, answeredAt))
                .addAll(page.elements());
        int received = page.elements().size();
        return new SourcePage(
                built.records(),
                built.malformed(),
                received,
                step.last(),
                place == null ? Long.valueOf(received) : page.itemCount(),
                answeredAt,
                place == null || isNewestFirst(page),
                step.tally().bookmark());
    }

    private static boolean isNewestFirst(WirePage<?> page) {
        List<Instant> stamps = page.elements().stream()
                .map(element ->
                        WirePage.moment(element.raw().path("UpdatedDateUTC").asText("")))
                .filter(Objects::nonNull)
                .toList();
        return stamps.equals(stamps.stream().sorted(Comparator.reverseOrder()).toList());
    }

    private static <T> Sender.BodyReader<Step<T>> timed(Sender.BodyReader<Step<T>> reader) {
        return new Sender.BodyReader<>() {
            @Override
            public Step<T> read(byte[] body) throws IOException {
                return reader.read(body);
            }

            @Override
            public Step<T> read(byte[] body, Instant answeredAt) throws IOException {
                Step<T> step = reader.read(body);
                return new Step<>(step.page().at(answeredAt), step.last(), step.tally());
            }
        };
    }

    /** Where in a list a page is. */
    private record Place(int number, String bookmark) {

        <T> Step<T> read(byte[] body, RecordShape<T> shape) throws IOException {
            return tally().read(body, shape.array(), shape.type(), number);
        }

        /** A run that began without bookmarks had full pages. */
        private PageTally tally() {
            return bookmark == null && number > 1
                    ? new PageTally((number - 1L) * Query.PAGE_SIZE, null, false)
                    : PageTally.of(bookmark);
        }
    }

    /** A list that is not cut in pages. */
    private static <T> Step<T> whole(byte[] body, RecordShape<T> shape) throws IOException {
        return only(WirePage.read(body, shape.array(), shape.type()));
    }

    /** The watermark never follows our own clock: where Xero does not tell the time, it stays. */
    private static <T> Step<T> unchanged(Instant answeredAt, Instant since) {
        return only(new WirePage<>(List.of(), null, 0L, Objects.requireNonNullElse(answeredAt, since), null));
    }

    private static <T> Step<T> only(WirePage<T> page) {
        return new Step<>(page, true, PageTally.NONE);
    }
}
