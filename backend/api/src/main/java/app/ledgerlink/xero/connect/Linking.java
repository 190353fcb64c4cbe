package app.ledgerlink.xero.connect;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.xero.connect.Choices.Choice;
import app.ledgerlink.xero.connect.ConnectionStore.Person;
import app.ledgerlink.xero.http.GrantedOrganisation;
import app.ledgerlink.xero.token.IssuedTokens;
import app.ledgerlink.xero.token.TokenStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Joins links to what was granted, each time in one transaction. */
@Singleton
class Linking {

    private final ConnectionStore store;
    private final TokenStore tokens;
    private final Choices choices;
    private final Joining joining;
    private final ConnectionAudit audit;

    Linking(ConnectionStore store, TokenStore tokens, Choices choices, Joining joining, ConnectionAudit audit) {
        this.store = store;
        this.tokens = tokens;
        this.choices = choices;
        this.joining = joining;
        this.audit = audit;
    }

    /** Keeps what went wrong on a link that is not working anyway; a working one goes on as it was. */
    void note(ConnectionRef connection, ConsentFailure failure) {
        store.problem(connection, failure.problem(), failure.detail());
    }

    /**
     * @param all what the user ever granted to this app
     * @param now what this consent granted
     * @return the link as it is then: without an organisation while one must be chosen; an older link of the same
     *     organisation takes the place of a new one, so that its history goes on
     */
    ConnectionRow link(
            ConnectionRef link,
            IssuedTokens issued,
            List<GrantedOrganisation> all,
            List<GrantedOrganisation> now,
            Person by) {
        ConnectionRef linked = QuarkusTransaction.requiringNew().call(() -> {
            store.lock(link.workspaceId());
            ConnectionRow row =
                    store.find(link).orElseThrow(() -> new ConsentFailure(ConnectionProblem.NO_ORGANISATION, null));
            UUID tokenSet = Ids.next();
            tokens.insert(row.workspaceId(), tokenSet, issued);
            Formers formers = new Formers(store.all(row.workspaceId()), all);
            ConnectionRef result = row.tenantId() == null
                    ? first(row, tokenSet, formers.offer(now), by)
                    : again(row, tokenSet, all, formers.offer(now), by);
            joining.adopt(row, tokenSet, all);
            tokens.eraseUnused(row.workspaceId());
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
            throw new ConsentFailure(ConnectionProblem.ORGANISATION_NOT_GRANTED, row.organisationName());
        }
        ConnectionRef anew = choices.askedAbout(row.ref()).orElseGet(() -> store.insert(row.workspaceId()));
        store.choosing(anew, tokenSet);
        choices.replace(anew, now);
        return anew;
    }
}
