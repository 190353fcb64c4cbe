package app.ledgerlink.xero.http;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.xero.token.AccessToken;

/** What the sender must know and say about the link it calls for. Failures that end a link are stored by it. */
public interface Links {

    /** A link that can be used now. */
    interface Link {
        String tenantId();
    }

    /** @throws LedgerTrouble.ReconnectNeeded when it cannot be used */
    Link open(ConnectionRef connection);

    AccessToken token(Link link);

    AccessToken renewedToken(Link link, AccessToken refused);

    /**
     * Xero answered as it should.
     *
     * @param write whether it was asked to write: who reads well may be refused all the same to write
     */
    void answered(Link link, boolean write);

    LedgerTrouble scopeMissing(Link link, String scope);

    LedgerTrouble tokenRefused(Link link);

    /**
     * No right: finds out whether the organisation is still granted.
     *
     * @param write whether it was asked to write
     */
    LedgerTrouble forbidden(Link link, AccessToken token, boolean write);
}
