package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.connections.Connection.ConnectionState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ties a link to an organisation, and what follows from it. */
@Singleton
class Joining {

    private static final Logger LOG = Logger.getLogger(Joining.class);
    private static final Set<ConnectionState> IN_USE =
            EnumSet.of(ConnectionState.CONNECTED, ConnectionState.RECONNECT_NEEDED);

    private final ConnectionStore store;
    private final Choices choices;
    private final LedgerGateways gateways;
    private final LedgerStore ledger;
    private final ConnectionAudit audit;
    private final Event<LedgerBack> back;
    private final Event<LinkReplaced> replaced;
    private final Event<LinkJoined> joined;

    Joining(
            ConnectionStore store,
            Choices choices,
            LedgerGateways gateways,
            LedgerStore ledger,
            ConnectionAudit audit,
            Event<LedgerBack> back,
            Event<LinkReplaced> replaced,
            Event<LinkJoined> joined) {
        this.back = back;
        this.store = store;
        this.choices = choices;
        this.gateways = gateways;
        this.ledger = ledger;
        this.audit = audit;
        this.replaced = replaced;
        this.joined = joined;
    }

    /**
     * @param inPlaceOf the link that ends with this, its organisation having been set up anew; null where none does
     * @throws LinkFailure when another live link of the workspace holds the organisation
     */
    ConnectionRef join(
            ConnectionRow row, UUID tokenSet, GrantedOrganisation organisation, ConnectionRow inPlaceOf, Person by) {
        Optional<ConnectionRow> former = store.all(row.workspaceId(), row.application()).stream()
                .filter(other -> organisation.tenantId().equals(other.tenantId()))
                .findFirst();
        if (former.filter(other -> other.state() == ConnectionState.CONNECTED).isPresent()) {
            throw new LinkFailure(ConnectionProblem.ALREADY_CONNECTED, organisation.name());
        }
        ConnectionRef target = former.map(ConnectionRow::ref).orElse(row.ref());
        choices.replace(row.ref(), List.of());
        if (!target.equals(row.ref())) {
            store.delete(row.ref());
        }
        connected(target, tokenSet, organisation, by);
        audit.linked(target, former.orElse(row), organisation);
        if (inPlaceOf != null) {
            replace(inPlaceOf, target, by);
        }
        joined.fire(new LinkJoined(target));
        return target;
    }

    /** @param by who consented; null where another link's consent covers this one */
    void connected(ConnectionRef link, UUID tokenSet, GrantedOrganisation organisation, Person by) {
        store.connected(link, tokenSet, organisation, by);
        choices.withdraw(link);
        back.fire(new LedgerBack(link));
    }

    /** What the former link holds is history from here on. */
    private void replace(ConnectionRow former, ConnectionRef target, Person by) {
        if (former.state() != ConnectionState.DISCONNECTED) {
            audit.ended(former);
        }
        store.replaced(former.ref(), target.connectionId());
        choices.withdraw(former.ref());
        replaced.fire(new LinkReplaced(target, former.ref(), by.name()));
    }

    /** Other links that shared the former tokens, or wait for a new consent, go on with the new ones. */
    void adopt(ConnectionRow row, UUID tokenSet, List<GrantedOrganisation> all) {
        for (ConnectionRow other : store.all(row.workspaceId(), row.application())) {
            boolean waits = other.state() == ConnectionState.RECONNECT_NEEDED;
            boolean shares = other.tokenSetId() != null && other.tokenSetId().equals(row.tokenSetId());
            if (!other.id().equals(row.id()) && IN_USE.contains(other.state()) && (waits || shares)) {
                all.stream()
                        .filter(organisation -> organisation.tenantId().equals(other.tenantId()))
                        .findFirst()
                        .ifPresent(organisation -> {
                            connected(other.ref(), tokenSet, organisation, null);
                            if (waits) {
                                audit.linked(other.ref(), other, organisation);
                            }
                        });
            }
        }
    }

    /** So that currency and time zone show at once; if the books do not answer now, the first sync reads them. */
    void readOrganisation(ConnectionRef connection) {
        if (store.find(connection)
                .filter(row -> row.state() == ConnectionState.CONNECTED)
                .isEmpty()) {
            return;
        }
        try {
            LedgerSource.SourcePage page = gateways.of(connection)
                    .source()
                    .read(connection, new LedgerSource.ReadRequest(StreamType.ORGANISATION, 1, null, null, null));
            QuarkusTransaction.requiringNew().run(() -> ledger.save(connection, page.records(), page.serverTime()));
        } catch (LedgerTrouble trouble) {
            LOG.infof("Organisation of %s is read later: %s", connection.connectionId(), trouble);
        }
    }
}
