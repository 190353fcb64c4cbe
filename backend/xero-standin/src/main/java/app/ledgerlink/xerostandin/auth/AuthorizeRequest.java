package app.ledgerlink.xerostandin.auth;

import java.util.Set;

/** A checked request of an app for consent; challenge, nonce and state may be null. */
record AuthorizeRequest(
        String clientId, String redirectUri, Set<String> scopes, String state, String challenge, String nonce) {}
