package app.ledgerlink.xero.connect;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.xero.Connection.ConnectionState;
import app.ledgerlink.xero.http.GrantedOrganisation;
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

    /** @return the link that now holds the organisation, which is an older one where that had it before */
    public ConnectionRow choose(UUID id, String tenantId) {
        ConnectionRow row = get(id);
        if (row.state() == ConnectionState.CONNECTED && tenantId.equals(row.tenantId())) {
            return row;
        }
        if (row.state() != ConnectionState.CHOOSING) {
            throw ProblemException.conflict(
                    "nothing-to-choose", "There is no organisation to choose now. Connect to Xero first.");
        }
        GrantedOrganisation choice = choices.of(row.ref()).stream()
                .filter(organisation -> organisation.tenantId().equals(tenantId))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "organisationId", "This organisation was not allowed at Xero. Choose one of the list."));
        ConnectionRef linked;
        try {
            linked = QuarkusTransaction.requiringNew().call(() -> {
                ConnectionRef target = joining.join(
                        row, row.tokenSetId(), choice, new ConnectionStore.Person(caller.userId(), caller.name()));
                tokens.eraseUnused(row.workspaceId());
                return target;
            });
        } catch (ConsentFailure failure) {
            throw ProblemException.conflict(
                    failure.problem().code(),
                    failure.getMessage() + " " + failure.problem().nextStep());
        }
        joining.readOrganisation(linked);
        return get(linked.connectionId());
    }

    /** Ends a link here at once and at Xero as soon as it answers. What was imported stays. */
    public void disconnect(UUID id) {
        ending.end(get(id));
    }
}
