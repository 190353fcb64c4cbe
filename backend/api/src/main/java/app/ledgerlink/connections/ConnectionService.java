package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.Connection.ConnectionState;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Accounting links of the caller's workspace. A link of another workspace is not found. */
@Singleton
class ConnectionService {

    private final ConnectionStore store;
    private final Choices choices;
    private final Joining joining;
    private final Ending ending;
    private final LedgerGateways gateways;
    private final Caller caller;

    ConnectionService(
            ConnectionStore store,
            Choices choices,
            Joining joining,
            Ending ending,
            LedgerGateways gateways,
            Caller caller) {
        this.store = store;
        this.choices = choices;
        this.joining = joining;
        this.ending = ending;
        this.gateways = gateways;
        this.caller = caller;
    }

    List<ConnectionRow> all() {
        return store.all(caller.workspaceId());
    }

    ConnectionRow get(UUID id) {
        return store.find(new ConnectionRef(caller.workspaceId(), id)).orElseThrow(Connections::unknown);
    }

    /** A new link, or the one that was selected before and never connected. */
    ConnectionRow select(LedgerGateway gateway) {
        return all().stream()
                .filter(row -> row.state() == ConnectionState.SELECTED
                        && row.application().equals(gateway.application()))
                .findFirst()
                .orElseGet(() -> get(store.insert(caller.workspaceId(), gateway.application())
                        .connectionId()));
    }

    /** What becomes of a link that another of the same organisation name can go on for. */
    public enum FormerLink {
        /** It ends; the other goes on in its place, and its sales are counted there. */
        REPLACE,
        /** It is another organisation: its sales stay counted, also once it has ended. */
        KEEP
    }

    /**
     * @param former null where there is no such link
     * @return the link that now holds the organisation, which is an older one where that had it before
     */
    ConnectionRow choose(UUID id, String tenantId, FormerLink former) {
        ConnectionRow row = get(id);
        if (row.state() == ConnectionState.CONNECTED && tenantId.equals(row.tenantId())) {
            return row;
        }
        Joined joined;
        try {
            joined = QuarkusTransaction.requiringNew().call(() -> join(row.ref(), tenantId, former));
        } catch (LinkFailure failure) {
            LinkWords words = failure.problem().words(failure.detail(), gateways.of(row.application()));
            throw ProblemException.conflict(failure.problem().code(), words.message() + " " + words.nextStep());
        }
        if (joined.ended() != null) {
            ending.tell(joined.ended());
        }
        joining.readOrganisation(joined.link());
        return get(joined.link().connectionId());
    }

    /** @param ended the link that has ended with it; null where none has */
    private record Joined(ConnectionRef link, ConnectionRef ended) {}

    private Joined join(ConnectionRef ref, String tenantId, FormerLink former) {
        store.lock(ref.workspaceId());
        ConnectionRow row = get(ref.connectionId());
        LedgerGateway gateway = gateways.of(row.application());
        if (row.state() != ConnectionState.CHOOSING) {
            throw ProblemException.conflict(
                    "nothing-to-choose",
                    "There is no organisation to choose now. Connect to " + gateway.displayName() + " first.");
        }
        Choices.Choice choice = choices.of(ref).stream()
                .filter(offered -> offered.organisation().tenantId().equals(tenantId))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "organisationId",
                        "This organisation was not allowed at " + gateway.displayName() + ". Choose one of the list."));
        requireSaid(choice, former);
        ConnectionRow inPlaceOf = former == FormerLink.REPLACE ? get(choice.inPlaceOf()) : null;
        ConnectionRef target = joining.join(
                row, row.tokenSetId(), choice.organisation(), inPlaceOf, new Person(caller.userId(), caller.name()));
        if (former == FormerLink.KEEP && choice.inPlaceOf() != null) {
            store.keptApart(target, choice.inPlaceOf());
        }
        gateway.authorizer().forgetUnused(ref.workspaceId());
        return new Joined(target, inPlaceOf == null ? null : inPlaceOf.ref());
    }

    private static void requireSaid(Choices.Choice choice, FormerLink former) {
        String name = choice.organisation().name();
        if (choice.inPlaceOf() == null && former == FormerLink.REPLACE) {
            throw ProblemException.conflict(
                    "nothing-to-replace",
                    "No link to an organisation named " + name
                            + " can be replaced now. If there was one, it was connected"
                            + " again or replaced meanwhile. Leave formerLink out to link this organisation beside it.");
        }
        if (choice.inPlaceOf() != null && former == null) {
            throw ProblemException.conflict(
                    "set-up-anew",
                    "An organisation named " + name + " was linked here before under another id."
                            + " Say with formerLink whether this one goes on in its place (REPLACE) or is another"
                            + " organisation (KEEP).");
        }
    }

    /**
     * Ends a link here at once and at the accounting system as soon as it answers. What was imported stays.
     *
     * @param former what becomes of its sales where {@link Successors} knows a link that goes on for it: REPLACE, also where
     *     null, counts them there from now on; KEEP goes on counting them here
     */
    void disconnect(UUID id, FormerLink former) {
        ending.end(get(id), former);
    }
}
