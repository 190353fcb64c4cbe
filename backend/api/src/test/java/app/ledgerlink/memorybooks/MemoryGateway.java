package app.ledgerlink.memorybooks;

import app.ledgerlink.books.BooksBalances;
import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerLinks;
import app.ledgerlink.books.LedgerShares;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.connections.ConnectionRow;
import app.ledgerlink.connections.LedgerAuthorizer;
import app.ledgerlink.connections.LedgerGateway;
import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The system, where a test switches it on; for all other tests it is not there. */
@Singleton
@Typed(LedgerGateway.class)
@LookupIfProperty(name = MemoryGateway.SWITCH, stringValue = "true")
class MemoryGateway implements LedgerGateway, LedgerAuthorizer {

    static final String SWITCH = "memory-books.enabled";

    private final MemoryBooks books;
    private final MemoryLedger ledger;

    MemoryGateway(MemoryBooks books) {
        this.books = books;
        this.ledger = new MemoryLedger(books);
    }

    @Override
    public String application() {
        return "memory";
    }

    @Override
    public String displayName() {
        return "Memory Books";
    }

    @Override
    public LedgerAuthorizer authorizer() {
        return this;
    }

    @Override
    public LedgerSource source() {
        return ledger;
    }

    @Override
    public LedgerTarget target() {
        return ledger;
    }

    @Override
    public BooksBalances balances() {
        return ledger;
    }

    @Override
    public LedgerLinks links() {
        return ledger;
    }

    @Override
    public LedgerShares shares() {
        return ledger;
    }

    @Override
    public Optional<String> setup() {
        return Optional.empty();
    }

    @Override
    public boolean writesContacts() {
        return true;
    }

    @Override
    public void requirePossible() {
        // Always.
    }

    @Override
    public URI begin(ConnectionRef connection) {
        return URI.create("/api/memory-books/callback?connection=" + connection.connectionId());
    }

    @Override
    public boolean release(ConnectionRow ended, BooleanSupplier still) {
        if (!still.getAsBoolean()) {
            return false;
        }
        books.ended.add(ended.grantId());
        return true;
    }

    @Override
    public void forgetUnused(UUID workspaceId) {
        // It keeps no secrets.
    }
}
