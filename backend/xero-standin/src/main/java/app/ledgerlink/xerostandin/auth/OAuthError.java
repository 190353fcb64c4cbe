package app.ledgerlink.xerostandin.auth;

/** A refusal of the token endpoint; the message is the error code, such as invalid_grant. */
final class OAuthError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OAuthError(String code) {
        super(code);
    }
}
