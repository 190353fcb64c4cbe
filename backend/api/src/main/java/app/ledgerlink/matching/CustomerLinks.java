package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.books.Parties;
import app.ledgerlink.books.Party;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.CustomerTurn;
import app.ledgerlink.customers.Customers;
import app.ledgerlink.matching.LinkDecision.Action;
import app.ledgerlink.matching.LinkDecision.Choice;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Links between customers and parties of the books, for whoever creates or links single ones. */
@ApplicationScoped
public class CustomerLinks {

    /** A party of the books that is a customer. */
    public record Link(UUID connectionId, UUID ledgerContactId, String externalId, String name, boolean archived) {}

    private final Jdbi jdbi;
    private final CustomerTurn turn;
    private final LedgerStore ledger;
    private final Parties parties;
    private final Customers customers;
    private final DecisionStore store;
    private final LinkDecisions decisions;
    private final BooksMemory memory;
    private final Event<LinksDecided> told;
    private final Caller caller;
    private final LedgerGateways gateways;

    CustomerLinks(
            Jdbi jdbi,
            CustomerTurn turn,
            LedgerStore ledger,
            Parties parties,
            Customers customers,
            DecisionStore store,
            LinkDecisions decisions,
            BooksMemory memory,
            Event<LinksDecided> told,
            Caller caller,
            LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
        this.turn = turn;
        this.ledger = ledger;
        this.parties = parties;
        this.customers = customers;
        this.store = store;
        this.decisions = decisions;
        this.memory = memory;
        this.told = told;
        this.caller = caller;
    }

    /** All parties that are this customer, over all books, but for those that were merged into another. */
    public List<Link> of(UUID workspaceId, UUID customerId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select connection_id, id as ledger_contact_id, external_id, name, status = 'ARCHIVED' as archived
                        from customer_contact where workspace_id = :workspaceId and customer_id = :customer
                        order by id
                        """)
                .bind("workspaceId", workspaceId)
                .bind("customer", customerId)
                .mapTo(Link.class)
                .list());
    }

    /**
     * What the customer, or the one that it became, is in these books beside one party; empty where nothing.
     *
     * @param externalId the books' own id of that party
     */
    public Optional<Link> beside(ConnectionRef connection, String externalId, CustomerRef customer) {
        UUID workspace = connection.workspaceId();
        return of(workspace, present(workspace, customer).id()).stream()
                .filter(l -> l.connectionId().equals(connection.connectionId()))
                .filter(l -> !l.externalId().equals(externalId))
                .findFirst();
    }

    /** Stores a party that was just read, linked to nobody by this; answers its id. In the caller's transaction. */
    public UUID store(ConnectionRef connection, ContactData party) {
        return stored(connection, party).id();
    }

    /** Whether a person said that the customer is not this party. */
    public boolean isUnlinkedByHand(ConnectionRef connection, String externalId, UUID customerId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select exists (select from ledger_contact
                            where workspace_id = :workspaceId and connection_id = :connectionId
                              and external_id = :externalId and :customer = any(not_customers))
                        """)
                .bindMethods(connection)
                .bind("externalId", externalId)
                .bind("customer", customerId)
                .mapTo(boolean.class)
                .one());
    }

    /**
     * Stores a party that was created for a customer, or found to have been, and links the two; in the caller's
     * transaction, which has the {@link CustomerTurn}. A link that is there already stays. What a sync decided about the party meanwhile gives way, unless
     * it is linked to another customer. The customer's own fields stay as they are.
     *
     * @param customer where it became another customer meanwhile, that one is linked
     * @return the party's id
     * @throws app.ledgerlink.shared.ProblemException 409 when the party is linked to another customer
     */
    public UUID created(ConnectionRef connection, ContactData party, CustomerRef customer) {
        UUID workspace = connection.workspaceId();
        CustomerRef present = present(workspace, customer);
        Standing standing = stored(connection, party);
        if (standing.customerId() != null) {
            requireSame(workspace, party, standing, present);
            return standing.id();
        }
        store.apply(workspace, List.of(standing.linkedTo(present.id(), present.kind())));
        memory.remember(connection, new Party(standing.id(), party, present, false, Party.Choices.NONE));
        told.fire(new LinksDecided(connection, List.of(party.externalId())));
        return standing.id();
    }

    /**
     * What a person decides: that the customer is this party, which was just read from the books. In the caller's
     * transaction, which has the {@link CustomerTurn}, and on behalf of the request's caller.
     *
     * @throws app.ledgerlink.shared.ProblemException 409 when the party is archived, merged, erased or linked to
     *     another customer; the text says what to do
     */
    public LinkDecision link(ConnectionRef connection, ContactData party, CustomerRef customer) {
        String winner = party.mergedIntoExternalId();
        String refusal = LinkRefusals.of(
                party,
                winner == null
                        ? null
                        : parties.names(connection, List.of(winner)).get(winner));
        if (refusal != null) {
            throw refused(gateways.of(connection).told(refusal));
        }
        Standing standing = stored(connection, party);
        if (standing.customerId() != null) {
            requireSame(connection.workspaceId(), party, standing, customer);
            throw refused(LinkRefusals.already(party));
        }
        return decisions.decide(List.of(new Choice(standing.id(), Action.LINK, customer.id(), null)));
    }

    /**
     * What a person decides: that the customer is not this party. In the caller's transaction.
     *
     * @param customerId the customer that the person saw it linked to
     * @throws app.ledgerlink.shared.ProblemException 404 when the caller's workspace has no such party, 409 when it is
     *     not linked to that customer any more
     */
    public LinkDecision unlink(UUID ledgerContactId, UUID customerId) {
        turn.take(caller.workspaceId());
        Standing standing =
                store.lock(caller.workspaceId(), List.of(ledgerContactId)).get(ledgerContactId);
        if (standing == null) {
            throw ProblemException.notFound("contact in the accounting system");
        }
        if (!customerId.equals(standing.customerId())) {
            throw ProblemException.conflict(
                    "not-linked",
                    standing.name() + " is not linked to this customer any more. Load the page again, then decide.");
        }
        return decisions.decide(List.of(new Choice(ledgerContactId, Action.UNLINK, null, null)));
    }

    private CustomerRef present(UUID workspace, CustomerRef asked) {
        Customers.Present present =
                customers.present(workspace, List.of(asked.id())).get(asked.id());
        return present == null ? asked : new CustomerRef(present.kind(), present.id());
    }

    /** The party, stored and locked. */
    private Standing stored(ConnectionRef connection, ContactData party) {
        ledger.save(connection, List.of(party));
        UUID id = parties.id(connection, party.externalId());
        return store.lock(connection.workspaceId(), List.of(id)).get(id);
    }

    private void requireSame(UUID workspace, ContactData party, Standing standing, CustomerRef customer) {
        if (!standing.customerId().equals(customer.id())) {
            Map<UUID, String> names = customers.names(workspace, List.of(standing.customerId()));
            throw refused(LinkRefusals.taken(party, names.getOrDefault(standing.customerId(), "another customer")));
        }
    }

    private static ProblemException refused(String why) {
        return ProblemException.conflict("cannot-link", why);
    }
}
