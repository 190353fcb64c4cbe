package app.ledgerlink.xero.read;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.sync.LedgerSource;
import app.ledgerlink.sync.LedgerTrouble;
import app.ledgerlink.xero.http.Call;
import app.ledgerlink.xero.http.Links;
import app.ledgerlink.xero.http.Sender;
import app.ledgerlink.xero.wire.WirePage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Reads an organisation's books from Xero. */
@Singleton
class XeroSource implements LedgerSource {

    private final Sender sender;
    private final Links links;
    private final OrganisationFacts organisations;
    private final Clock clock;

    XeroSource(Sender sender, Links links, OrganisationFacts organisations, Clock clock) {
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
        return read(
                connection,
                Query.of(request),
                RecordShapes.of(request.stream()),
                request.page(),
                Query.isPaged(request.stream()));
    }

    @Override
    public SourcePage readAgain(ConnectionRef connection, Selection selection) {
        try {
            return read(
                    connection,
                    Query.of(selection),
                    RecordShapes.of(selection.stream()),
                    selection.page(),
                    Query.isPaged(selection));
        } catch (LedgerTrouble.Refused refused) {
            if (refused.code().equals(Sender.NOT_FOUND)) {
                return new SourcePage(List.of(), List.of(), 0, true, 0L, clock.instant());
            }
            throw refused;
        }
    }

    private <T> SourcePage read(ConnectionRef connection, Call call, RecordShape<T> shape, int number, boolean paged) {
        String baseCurrency = organisations
                .of(connection)
                .map(OrganisationFacts.Facts::baseCurrency)
                .orElse(null);
        WirePage<T> page = sender.get(connection, call, body -> whole(body, shape, number, paged));
        Instant answeredAt = page.serverTime() == null ? clock.instant() : page.serverTime();
        PageBuilder<T> built =
                new PageBuilder<>(shape, new RecordShape.Context(baseCurrency, answeredAt)).addAll(page.elements());
        int received = page.elements().size();
        boolean last = !paged || received == 0 || page.pageCount() == null || number >= page.pageCount();
        Long total = paged ? page.itemCount() : Long.valueOf(received);
        return new SourcePage(built.records(), built.malformed(), received, last, total, answeredAt);
    }

    /** An answer without what proves it whole is none: paging that was ignored, or rows that are missing. */
    private static <T> WirePage<T> whole(byte[] body, RecordShape<T> shape, int number, boolean paged)
            throws IOException {
        WirePage<T> page = WirePage.read(body, shape.array(), shape.type());
        boolean empty = page.elements().isEmpty();
        if (paged && page.pageCount() == null && !(empty && number > 1)) {
            throw new IOException("The answer does not say how many pages there are");
        }
        long before = (number - 1L) * Query.PAGE_SIZE;
        if (empty && page.itemCount() != null && page.itemCount() > before) {
            throw new IOException(
                    "The answer counts " + page.itemCount() + " records and its page " + number + " holds none");
        }
        return page;
    }
}
