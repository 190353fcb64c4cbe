package app.ledgerlink.xero.token;

/**
 * A token to send.
 *
 * @param generation of its token set; tells whether a refused token was replaced meanwhile
 */
public record AccessToken(String value, int generation) {

    @Override
    public String toString() {
        return "AccessToken[generation " + generation + "]";
    }
}
