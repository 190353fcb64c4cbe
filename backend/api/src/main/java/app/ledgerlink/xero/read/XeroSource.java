package app.ledgerlink.xero.read;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.sync.LedgerSource;
import app.ledgerlink.xero.http.Call;
import app.ledgerlink.xero.http.Links;
import app.ledgerlink.xero.http.Sender;
import app.ledgerlink.xero.wire.WirePage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

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
        return read(connection, request, RecordShapes.of(request.stream()));
    }

    private <T> SourcePage read(ConnectionRef connection, ReadRequest request, RecordShape<T> shape) {
        Call call = Query.of(request);
        String baseCurrency = organisations
                .of(connection)
                .map(OrganisationFacts.Facts::baseCurrency)
                .orElse(null);
        WirePage<T> page = sender.get(connection, call, body -> whole(body, request, shape));
        Instant answeredAt = page.serverTime() == null ? clock.instant() : page.serverTime();
        PageBuilder<T> built =
                new PageBuilder<>(shape, new RecordShape.Context(baseCurrency, answeredAt)).addAll(page.elements());
        int received = page.elements().size();
        boolean last = !Query.isPaged(request.stream())
                || received == 0
                || page.pageCount() == null
                || request.page() >= page.pageCount();
        Long total = Query.isPaged(request.stream()) ? page.itemCount() : Long.valueOf(received);
        return new SourcePage(built.records(), built.malformed(), received, last, total, answeredAt);
    }

    /** An answer without what proves it whole is none: paging that was ignored, or rows that are missing. */
    private static <T> WirePage<T> whole(byte[] body, ReadRequest request, RecordShape<T> shape) throws IOException {
        WirePage<T> page = WirePage.read(body, shape.array(), shape.type());
        boolean empty = page.elements().isEmpty();
        if (Query.isPaged(request.stream()) && page.pageCount() == null && !(empty && request.page() > 1)) {
            throw new IOException("The answer does not say how many pages there are");
        }
        long before = (request.page() - 1L) * Query.PAGE_SIZE;
        if (empty && page.itemCount() != null && page.itemCount() > before) {
            throw new IOException("The answer counts " + page.itemCount() + " records and its page " + request.page()
                    + " holds none");
        }
        return page;
    }
}
