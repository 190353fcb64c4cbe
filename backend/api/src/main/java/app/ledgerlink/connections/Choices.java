package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Organisations among which a person still chooses. Part of the caller's transaction if there is one. */
@Singleton
class Choices {

    private final Jdbi jdbi;

    Choices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param inPlaceOf a link of the same name in whose place the organisation can go on; null where there is none */
    record Choice(GrantedOrganisation organisation, UUID inPlaceOf) {}

    List<Choice> of(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select * from connection_choice where workspace_id = :workspaceId and connection_id = :connection
                        order by lower(organisation_name), external_organisation_id""")
                .bind("workspaceId", connection.workspaceId())
                .bind("connection", connection.connectionId())
                .map((rs, context) -> new Choice(
                        new GrantedOrganisation(
                                rs.getString("external_connection_id"),
                                rs.getString("external_organisation_id"),
                                rs.getString("organisation_name")),
                        rs.getObject("in_place_of", UUID.class)))
                .list());
    }

    /** The unfinished link whose person is asked about this one already. */
    Optional<ConnectionRef> askedAbout(ConnectionRef former) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select l.id from connection_choice c
                        join ledger_connection l on l.workspace_id = c.workspace_id and l.id = c.connection_id
                        where c.workspace_id = :workspaceId and c.in_place_of = :former and l.state = 'CHOOSING'
                        order by l.created_at desc, l.id desc limit 1""")
                .bind("workspaceId", former.workspaceId())
                .bind("former", former.connectionId())
                .mapTo(UUID.class)
                .findOne()
                .map(id -> new ConnectionRef(former.workspaceId(), id)));
    }

    /** The link works again, or has been replaced: nothing can go on in its place now. */
    void withdraw(ConnectionRef former) {
        jdbi.useHandle(h -> h.createUpdate("update connection_choice set in_place_of = null"
                        + " where workspace_id = :workspaceId and in_place_of = :former")
                .bind("workspaceId", former.workspaceId())
                .bind("former", former.connectionId())
                .execute());
    }

    void replace(ConnectionRef connection, List<Choice> offered) {
        jdbi.useHandle(h -> {
            h.createUpdate(
                            "delete from connection_choice where workspace_id = :workspaceId and connection_id = :connection")
                    .bind("workspaceId", connection.workspaceId())
                    .bind("connection", connection.connectionId())
                    .execute();
            PreparedBatch batch = h.prepareBatch(
                    "insert into connection_choice (workspace_id, connection_id, external_organisation_id,"
                            + " external_connection_id, organisation_name, in_place_of)"
                            + " values (:workspaceId, :connection, :tenant, :grant, :name, cast(:inPlaceOf as uuid))");
            for (Choice choice : offered) {
                GrantedOrganisation organisation = choice.organisation();
                batch.bind("workspaceId", connection.workspaceId())
                        .bind("connection", connection.connectionId())
                        .bind("tenant", organisation.tenantId())
                        .bind("grant", organisation.grantId())
                        .bind("name", organisation.name())
                        .bind("inPlaceOf", choice.inPlaceOf())
                        .add();
            }
            batch.execute();
        });
    }
}
