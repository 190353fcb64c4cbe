package app.ledgerlink.xero.token;

/** There is no usable token any more; only a new consent helps. */
public class AuthorizationEnded extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** GRANT_GONE: Xero took it back or it lay unused too long. UNREADABLE: our keys no longer open it. */
    public enum Reason {
        GRANT_GONE,
        UNREADABLE
    }

    private final Reason reason;

    AuthorizationEnded(Reason reason) {
        super("Authorisation at Xero has ended: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
