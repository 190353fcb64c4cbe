package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.connections.Choices.Choice;
import app.ledgerlink.shared.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Joins links to what a person granted at their accounting system, each time in one transaction. */
@Singleton
public class Linking {

    private final ConnectionStore store;
    private final LedgerGateways gateways;
    private final Choices choices;
    private final Joining joining;
    private final ConnectionAudit audit;
    private final Caller caller;

    Linking(
            ConnectionStore store,
            LedgerGateways gateways,
            Choices choices,
            Joining joining,
            ConnectionAudit audit,
            Caller caller) {
        this.store = store;
        this.gateways = gateways;
        this.caller = caller;
        this.choices = choices;
        this.joining = joining;
        this.audit = audit;
    }

    /** Keeps what went wrong on a link that is not working anyway; a working one goes on as it was. */
    public void note(ConnectionRef connection, LinkFailure failure) {
        store.problem(connection, failure.problem(), failure.detail());
    }

    /**
     * The link as the caller's consent leaves it: without an organisation while one must be chosen; an older link of the
     * same organisation takes the place of a new one, so that its history goes on.
     *
     * @throws LinkFailure when nothing of what was granted can be linked
     */
    public ConnectionRow link(ConnectionRef link, Grant grant) {
        Person by = new Person(caller.userId(), caller.name());
        ConnectionRef linked = QuarkusTransaction.requiringNew().call(() -> {
            store.lock(link.workspaceId());
            ConnectionRow row =
                    store.find(link).orElseThrow(() -> new LinkFailure(ConnectionProblem.NO_ORGANISATION, null));
            UUID tokenSet = grant.keep().get();
            Formers formers = new Formers(store.all(row.workspaceId(), row.application()), grant.all());
            ConnectionRef result = row.tenantId() == null
                    ? first(row, tokenSet, formers.offer(grant.now()), by)
                    : again(row, tokenSet, grant.all(), formers.offer(grant.now()), by);
            joining.adopt(row, tokenSet, grant.all());
            gateways.of(row.application()).authorizer().forgetUnused(row.workspaceId());
            return result;
        });
        joining.readOrganisation(linked);
        return store.find(linked).orElseThrow();
    }

    private ConnectionRef first(ConnectionRow row, UUID tokenSet, List<Choice> now, Person by) {
        if (now.size() == 1 && now.get(0).inPlaceOf() == null) {
            return joining.join(row, tokenSet, now.get(0).organisation(), null, by);
        }
        store.choosing(row.ref(), tokenSet);
        choices.replace(row.ref(), now);
        return row.ref();
    }

    /** An organisation that was set up anew cannot be the link's: a person decides whether it takes its place. */
    private ConnectionRef again(
            ConnectionRow row, UUID tokenSet, List<GrantedOrganisation> all, List<Choice> now, Person by) {
        Optional<GrantedOrganisation> same = all.stream()
                .filter(organisation -> organisation.tenantId().equals(row.tenantId()))
                .findFirst();
        if (same.isPresent()) {
            joining.connected(row.ref(), tokenSet, same.get(), by);
            audit.linked(row.ref(), row, same.get());
            return row.ref();
        }
        if (now.stream().noneMatch(choice -> row.id().equals(choice.inPlaceOf()))) {
            throw new LinkFailure(ConnectionProblem.ORGANISATION_NOT_GRANTED, row.organisationName());
        }
        ConnectionRef anew =
                choices.askedAbout(row.ref()).orElseGet(() -> store.insert(row.workspaceId(), row.application()));
        store.choosing(anew, tokenSet);
        choices.replace(anew, now);
        return anew;
    }
}
