package app.ledgerlink.operator;

import java.util.List;

/**
 * A column that the key ring encrypts. All are named here, so that a rotation of keys reaches each of them.
 *
 * @param owner what the secret belongs to, as SQL over the row; the same text that the code encrypts it with
 */
record SealedColumn(String table, String column, String owner) {

    private static final String SECOND_FACTOR = "workspace_id || '|' || user_id || '|second-factor'";

    static final List<SealedColumn> ALL = List.of(
            new SealedColumn("token_set", "access_token", "workspace_id || '|' || id || '|access'"),
            new SealedColumn("token_set", "refresh_token", "workspace_id || '|' || id || '|refresh'"),
            new SealedColumn("token_set", "previous_refresh_token", "workspace_id || '|' || id || '|refresh'"),
            new SealedColumn(
                    "authorization_attempt", "code_verifier", "workspace_id || '|' || connection_id || '|verifier'"),
            new SealedColumn("second_factor", "secret", SECOND_FACTOR),
            new SealedColumn("second_factor", "pending_secret", SECOND_FACTOR));

    /** The rows that hold a secret. */
    String rows() {
        return " from " + table + " where octet_length(" + column + ") > 1";
    }

    /** The name of the key that encrypted it, see {@link app.ledgerlink.shared.KeyRing}. */
    String keyName() {
        return "substring(" + column + " from 2 for get_byte(" + column + ", 0))";
    }
}
