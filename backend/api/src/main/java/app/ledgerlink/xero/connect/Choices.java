package app.ledgerlink.xero.connect;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.xero.http.GrantedOrganisation;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Organisations among which a person still chooses. Part of the caller's transaction if there is one. */
@Singleton
public class Choices {

    private final Jdbi jdbi;

    Choices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<GrantedOrganisation> of(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select * from connection_choice where workspace_id = :workspace and connection_id = :connection
                        order by lower(organisation_name), external_organisation_id""")
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.connectionId())
                .map((rs, context) -> new GrantedOrganisation(
                        rs.getString("external_connection_id"),
                        rs.getString("external_organisation_id"),
                        rs.getString("organisation_name")))
                .list());
    }

    void replace(ConnectionRef connection, List<GrantedOrganisation> granted) {
        jdbi.useHandle(h -> {
            h.createUpdate(
                            "delete from connection_choice where workspace_id = :workspace and connection_id = :connection")
                    .bind("workspace", connection.workspaceId())
                    .bind("connection", connection.connectionId())
                    .execute();
            PreparedBatch batch = h.prepareBatch(
                    "insert into connection_choice values (:workspace, :connection, :tenant, :grant, :name)");
            for (GrantedOrganisation organisation : granted) {
                batch.bind("workspace", connection.workspaceId())
                        .bind("connection", connection.connectionId())
                        .bind("tenant", organisation.tenantId())
                        .bind("grant", organisation.grantId())
                        .bind("name", organisation.name())
                        .add();
            }
            batch.execute();
        });
    }
}
