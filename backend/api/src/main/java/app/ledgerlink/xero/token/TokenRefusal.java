package app.ledgerlink.xero.token;

/** The token endpoint said no. The code is OAuth's (RFC 6749, 5.2), for example {@code invalid_grant}. */
public class TokenRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    TokenRefusal(String code) {
        super("Xero's token endpoint answered " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The code or refresh token itself is no longer good; any other refusal is about our credentials. */
    public boolean grantIsGone() {
        return "invalid_grant".equals(code);
    }
}
