package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.Connection.ConnectionState;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.AuditTrail.Origin;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the audit trail which organisation is linked, by whom, and how a link ended. In the caller's transaction. */
@Singleton
class ConnectionAudit {

    private final AuditTrail trail;

    ConnectionAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param before the link as it was; one that never had an organisation is new */
    void linked(ConnectionRef link, ConnectionRow before, GrantedOrganisation organisation) {
        trail.record(new Entry(
                Action.CONNECTION_LINKED,
                link.connectionId(),
                name(organisation.name()),
                before.tenantId() == null
                        ? null
                        : state(before.organisationName(), before.state() == ConnectionState.CONNECTED),
                state(organisation.name(), true)));
    }

    /** A person ended it. */
    void ended(ConnectionRow before) {
        trail.record(new Entry(
                Action.CONNECTION_ENDED,
                before.id(),
                name(before.organisationName()),
                state(before.organisationName(), before.state() == ConnectionState.CONNECTED),
                state(before.organisationName(), false)));
    }

    /** It cannot be used any more, and nobody here ended it. */
    void lost(ConnectionRow link, String why) {
        trail.record(
                Origin.ofProduct(link.workspaceId()),
                new Entry(
                        Action.CONNECTION_ENDED,
                        link.id(),
                        name(link.organisationName()),
                        state(link.organisationName(), true),
                        Map.of("organisation", name(link.organisationName()), "connected", false, "reason", why)));
    }

    private static Map<String, ?> state(String organisation, boolean connected) {
        return Map.of("organisation", name(organisation), "connected", connected);
    }

    /** Some organisations have no name. */
    private static String name(String organisation) {
        return organisation == null ? "Organisation without a name" : organisation;
    }
}
