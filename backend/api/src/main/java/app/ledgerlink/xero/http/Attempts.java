package app.ledgerlink.xero.http;

import app.ledgerlink.xero.token.AccessToken;

/** What has been tried for one call, over which link. */
final class Attempts {

    final Links.Link link;
    AccessToken token;
    boolean renewed;
    /** Whether a refusal that may be a stray one has been looked at once more. */
    boolean doubted;

    int failures;
    int crowded;

    /** Once for each call: a second answer of the kind is believed. */
    boolean doubts() {
        boolean first = !doubted;
        doubted = true;
        return first;
    }

    Attempts(Links.Link link, AccessToken token) {
        this.link = link;
        this.token = token;
    }
}
