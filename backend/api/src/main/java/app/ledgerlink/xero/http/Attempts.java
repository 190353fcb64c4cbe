package app.ledgerlink.xero.http;

import app.ledgerlink.xero.token.AccessToken;

/** What has been tried for one call, over which link. */
final class Attempts {

    final Links.Link link;
    AccessToken token;
    boolean renewed;
    int failures;
    int crowded;

    Attempts(Links.Link link, AccessToken token) {
        this.link = link;
        this.token = token;
    }
}
