package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.Connection.ConnectionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An accounting link as stored.
 *
 * @param application code of the accounting system
 * @param tokenSetId the accounting system's authorisation, of which links of one consent share one; null where there is none
 * @param tenantId the accounting system's name for the organisation in calls; null until one is chosen
 * @param grantId the accounting system's id of the grant, by which it is ended; null while there is none
 * @param refusedAt when the books refused a read, or our access, last; null while they answer
 * @param writeRefusedAt when they refused a write last; null once they took one
 * @param endedAt null while it has not ended
 * @param replacedBy the link that goes on in the place of this ended one; null where none does
 * @param releaseDue the accounting system was not told yet that this link has ended
 */
public record ConnectionRow(
        UUID workspaceId,
        UUID id,
        String application,
        ConnectionState state,
        String problemCode,
        String problemDetail,
        UUID tokenSetId,
        String tenantId,
        String grantId,
        String organisationName,
        String connectedBy,
        Instant connectedAt,
        Instant checkedAt,
        Instant refusedAt,
        Instant writeRefusedAt,
        boolean releaseDue,
        Instant endedAt,
        UUID replacedBy) {

    public ConnectionRef ref() {
        return new ConnectionRef(workspaceId, id);
    }

    static ConnectionRow read(ResultSet rs) throws SQLException {
        boolean ended = ConnectionState.DISCONNECTED.name().equals(rs.getString("state"));
        return new ConnectionRow(
                rs.getObject("workspace_id", UUID.class),
                rs.getObject("id", UUID.class),
                rs.getString("application"),
                ConnectionState.valueOf(rs.getString("state")),
                rs.getString("problem_code"),
                rs.getString("problem_detail"),
                rs.getObject("token_set_id", UUID.class),
                rs.getString("external_organisation_id"),
                rs.getString("external_connection_id"),
                rs.getString("organisation_name"),
                rs.getString("connected_by_name"),
                instant(rs, "connected_at"),
                instant(rs, "checked_at"),
                instant(rs, "refused_at"),
                instant(rs, "write_refused_at"),
                rs.getBoolean("release_due"),
                ended ? instant(rs, rs.getObject("ended_at") == null ? "updated_at" : "ended_at") : null,
                ended ? rs.getObject("replaced_by", UUID.class) : null);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
