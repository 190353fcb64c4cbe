package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerCalls;
import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.StreamType;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Books of connections under test, held in memory. */
@Alternative
@Singleton
class ScriptedBooks implements LedgerSource {

    private final LedgerCalls calls;
    private final Map<UUID, Books> byConnection = new ConcurrentHashMap<>();

    ScriptedBooks(LedgerCalls calls) {
        this.calls = calls;
    }

    Books of(ConnectionRef connection) {
        return byConnection.computeIfAbsent(connection.connectionId(), id -> new Books());
    }

    @Override
    public void ensureConnected(ConnectionRef connection) {
        if (of(connection).disconnected) {
            throw new LedgerTrouble.ReconnectNeeded("The authorisation has ended.");
        }
    }

    @Override
    public SourcePage read(ConnectionRef connection, ReadRequest request) {
        calls.made();
        return of(connection).read(request);
    }

    @Override
    public SourcePage readAgain(ConnectionRef connection, Selection selection) {
        calls.made();
        return of(connection).readAgain(selection);
    }

    @Override
    public int mostAtOnce(StreamType stream) {
        return stream == StreamType.INVOICES ? 40 : 1;
    }

    /** Answers instead of the books where it gives a page; may change the books or throw. */
    interface Hook extends BiFunction<Books, ReadRequest, SourcePage> {}

    static <T extends LedgerRecord> boolean isOpen(T record) {
        return record instanceof LedgerRecord.DocumentData d && d.openAmount().signum() != 0;
    }
}
