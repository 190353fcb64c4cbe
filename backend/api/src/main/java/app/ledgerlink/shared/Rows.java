package app.ledgerlink.shared;

import java.util.UUID;

/**
 * What a connection is told before it is used.
 *
 * @param role whose rights and row policies count
 * @param workspace whose rows the confined role reaches; empty for those of none
 */
record Rows(String role, String workspace) {

    /** Reaches the rows of one workspace. */
    static final String CONFINED = "ledgerlink_app";

    /** Reaches the rows of all. */
    static final String UNCONFINED = "ledgerlink_across";

    static final Rows NONE = new Rows(CONFINED, "");
    static final Rows ALL = new Rows(UNCONFINED, "");

    static Rows of(UUID workspaceId) {
        return new Rows(CONFINED, workspaceId.toString());
    }
}
