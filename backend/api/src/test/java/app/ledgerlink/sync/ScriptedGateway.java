package app.ledgerlink.sync;

import app.ledgerlink.books.BooksBalances;
import app.ledgerlink.books.LedgerLinks;
import app.ledgerlink.books.LedgerShares;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.connections.LedgerAuthorizer;
import app.ledgerlink.connections.LedgerGateway;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** The accounting system of {@link ScriptedBooks}; what runs do not ask is the real one's. */
@Alternative
@Singleton
class ScriptedGateway implements LedgerGateway {

    private final LedgerAuthorizer authorizer;
    private final ScriptedBooks source;
    private final ScriptedBalances balances;
    private final LedgerTarget target;
    private final LedgerLinks links;
    private final LedgerShares shares;

    ScriptedGateway(
            LedgerAuthorizer authorizer,
            ScriptedBooks source,
            ScriptedBalances balances,
            LedgerTarget target,
            LedgerLinks links,
            LedgerShares shares) {
        this.authorizer = authorizer;
        this.source = source;
        this.balances = balances;
        this.target = target;
        this.links = links;
        this.shares = shares;
    }

    @Override
    public String application() {
        return "books";
    }

    @Override
    public String displayName() {
        return "Xero";
    }

    @Override
    public LedgerAuthorizer authorizer() {
        return authorizer;
    }

    @Override
    public LedgerSource source() {
        return source;
    }

    @Override
    public LedgerTarget target() {
        return target;
    }

    @Override
    public BooksBalances balances() {
        return balances;
    }

    @Override
    public LedgerLinks links() {
        return links;
    }

    @Override
    public LedgerShares shares() {
        return shares;
    }
}
