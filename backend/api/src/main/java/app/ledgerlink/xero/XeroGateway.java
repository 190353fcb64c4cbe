package app.ledgerlink.xero;

import app.ledgerlink.books.BooksBalances;
import app.ledgerlink.books.LedgerLinks;
import app.ledgerlink.books.LedgerShares;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.connections.LedgerAuthorizer;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.xero.balances.XeroBalances;
import app.ledgerlink.xero.consent.XeroAuthorizer;
import app.ledgerlink.xero.http.CallShares;
import app.ledgerlink.xero.read.XeroLinks;
import app.ledgerlink.xero.read.XeroSource;
import app.ledgerlink.xero.write.XeroTarget;
import jakarta.inject.Singleton;

/** Xero, as the rest of the product knows it. */
@Singleton
class XeroGateway implements LedgerGateway {

    private final XeroAuthorizer authorizer;
    private final XeroSource source;
    private final XeroTarget target;
    private final XeroBalances balances;
    private final XeroLinks links;
    private final CallShares shares;

    XeroGateway(
            XeroAuthorizer authorizer,
            XeroSource source,
            XeroTarget target,
            XeroBalances balances,
            XeroLinks links,
            CallShares shares) {
        this.authorizer = authorizer;
        this.source = source;
        this.target = target;
        this.balances = balances;
        this.links = links;
        this.shares = shares;
    }

    @Override
    public String application() {
        return "xero";
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
