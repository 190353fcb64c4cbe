package app.ledgerlink.connections;

import app.ledgerlink.books.BooksBalances;
import app.ledgerlink.books.LedgerLinks;
import app.ledgerlink.books.LedgerShares;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerTarget;

/**
 * One accounting system with all that is asked of it. Each system is one bean of this type and nothing else is known of
 * it: {@link LedgerGateways} finds it by the connection (docs/adr/0030).
 */
public interface LedgerGateway {

    /** Stable code, in small letters, at most 20: as stored with a connection, and as callers of the API select it. */
    String application();

    /** Its name for people. */
    String displayName();

    /** A sentence for people, with the system's name in the place of every {@code {system}}. */
    default String told(String sentence) {
        return sentence.replace("{system}", displayName());
    }

    LedgerAuthorizer authorizer();

    LedgerSource source();

    LedgerTarget target();

    BooksBalances balances();

    LedgerLinks links();

    LedgerShares shares();
}
