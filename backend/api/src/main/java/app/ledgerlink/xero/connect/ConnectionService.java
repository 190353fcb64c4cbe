package app.ledgerlink.xero.connect;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.xero.Connection.ConnectionState;
import app.ledgerlink.xero.token.TokenStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Accounting links of the caller's workspace. A link of another workspace is not found. */
@Singleton
public class ConnectionService {

    private final ConnectionStore store;
    private final Choices choices;
    private final Joining joining;
    private final Ending ending;
    private final TokenStore tokens;
    private final Caller caller;

    ConnectionService(
            ConnectionStore store, Choices choices, Joining joining, Ending ending, TokenStore tokens, Caller caller) {
        this.store = store;
        this.choices = choices;
        this.joining = joining;
        this.ending = ending;
        this.tokens = tokens;
        this.caller = caller;
    }

    public List<ConnectionRow> all() {
        return store.all(caller.workspaceId());
    }

    public ConnectionRow get(UUID id) {
        return store.find(new ConnectionRef(caller.workspaceId(), id))
                .orElseThrow(() -> ProblemException.notFound("accounting link"));
    }

    /** A new link, or the one that was selected before and never connected. */
    public ConnectionRow select() {
        return all().stream()
                .filter(row -> row.state() == ConnectionState.SELECTED)
                .findFirst()
                .orElseGet(() -> get(store.insert(caller.workspaceId()).connectionId()));
    }

    /** What becomes of the link of the same name that an organisation, set up anew, can go on for. */
    public enum FormerLink {
        /** It ends; the new one goes on in its place. */
        REPLACE,
        /** It is another organisation and stays as it is. */
        KEEP
    }

    /**
     * @param former null where there is no such link
     * @return the link that now holds the organisation, which is an older one where that had it before
     */
    public ConnectionRow choose(UUID id, String tenantId, FormerLink former) {
        ConnectionRow row = get(id);
        if (row.state() == ConnectionState.CONNECTED && tenantId.equals(row.tenantId())) {
            return row;
        }
        if (row.state() != ConnectionState.CHOOSING) {
            throw ProblemException.conflict(
                    "nothing-to-choose", "There is no organisation to choose now. Connect to Xero first.");
        }
        Choices.Choice choice = choices.of(row.ref()).stream()
                .filter(offered -> offered.organisation().tenantId().equals(tenantId))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "organisationId", "This organisation was not allowed at Xero. Choose one of the list."));
        ConnectionRow inPlaceOf = replaced(choice, former);
        ConnectionRef linked;
        try {
            linked = QuarkusTransaction.requiringNew().call(() -> {
                ConnectionRef target = joining.join(
                        row,
                        row.tokenSetId(),
                        choice.organisation(),
                        inPlaceOf,
                        new ConnectionStore.Person(caller.userId(), caller.name()));
                tokens.eraseUnused(row.workspaceId());
                return target;
            });
        } catch (ConsentFailure failure) {
            throw ProblemException.conflict(
                    failure.problem().code(),
                    failure.getMessage() + " " + failure.problem().nextStep());
        }
        if (inPlaceOf != null) {
            ending.tell(inPlaceOf.ref());
        }
        joining.readOrganisation(linked);
        return get(linked.connectionId());
    }

    /** @return the link that ends; null where none does */
    private ConnectionRow replaced(Choices.Choice choice, FormerLink former) {
        if (choice.inPlaceOf() == null) {
            if (former == FormerLink.REPLACE) {
                throw ProblemException.invalid(
                        "formerLink", "No link of this organisation's name can be replaced. Leave this out.");
            }
            return null;
        }
        if (former == null) {
            throw ProblemException.conflict(
                    "set-up-anew",
                    "An organisation named " + choice.organisation().name()
                            + " was linked here before under another id."
                            + " Say with formerLink whether this one goes on in its place (REPLACE) or is another"
                            + " organisation (KEEP).");
        }
        return former == FormerLink.KEEP ? null : get(choice.inPlaceOf());
    }

    /** Ends a link here at once and at Xero as soon as it answers. What was imported stays. */
    public void disconnect(UUID id) {
        ending.end(get(id));
    }
}
