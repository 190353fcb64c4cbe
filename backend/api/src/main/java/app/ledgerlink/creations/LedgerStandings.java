package app.ledgerlink.creations;

import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.Histories;
import app.ledgerlink.matching.CustomerLinks;
import app.ledgerlink.matching.CustomerLinks.Link;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;

/** How customers stand with the books. Asks the books nothing. */
@RequestScoped
class LedgerStandings {

    private final Histories histories;
    private final CustomerFactsReader facts;
    private final BooksReader books;
    private final CustomerLinks links;
    private final CreationViews creations;
    private final CreationPermission permission;
    private final LedgerGateways gateways;
    private final Caller caller;

    LedgerStandings(
            Histories histories,
            CustomerFactsReader facts,
            BooksReader books,
            CustomerLinks links,
            CreationViews creations,
            CreationPermission permission,
            LedgerGateways gateways,
            Caller caller) {
        this.histories = histories;
        this.facts = facts;
        this.books = books;
        this.links = links;
        this.creations = creations;
        this.permission = permission;
        this.gateways = gateways;
        this.caller = caller;
    }

    /**
     * The customer that is meant by the id of a company or contact: for a contact of a company, the company.
     *
     * @throws ProblemException 404 when the workspace has none
     */
    CustomerFacts customer(UUID companyOrContact) {
        return facts.of(caller.workspaceId(), histories.owner(caller.workspaceId(), companyOrContact))
                .orElseThrow(() -> ProblemException.notFound("customer"));
    }

    /** In each organisation that is linked, or that the customer is linked in from before. */
    List<CustomerInLedger> all(CustomerFacts customer) {
        List<Link> linked = links.of(caller.workspaceId(), customer.ref().id());
        List<ContactCreation> asked =
                creations.of(caller.workspaceId(), customer.ref().id());
        return books.all(caller.workspaceId()).stream()
                .filter(b -> b.live()
                        || linked.stream().anyMatch(l -> l.connectionId().equals(b.connectionId())))
                .map(b -> standing(customer, b, linked, asked))
                .toList();
    }

    CustomerInLedger in(Books chosen, CustomerFacts customer) {
        return standing(
                customer,
                chosen,
                links.of(caller.workspaceId(), customer.ref().id()),
                creations.of(caller.workspaceId(), customer.ref().id()));
    }

    private CustomerInLedger standing(
            CustomerFacts customer, Books in, List<Link> linked, List<ContactCreation> asked) {
        String refusal = refusal(customer, in);
        return new CustomerInLedger(
                customer.ref().id(),
                customer.ref().kind(),
                customer.name(),
                in.connectionId(),
                in.organisationName(),
                in.connected(),
                in.direction(),
                linked.stream()
                        .filter(l -> l.connectionId().equals(in.connectionId()))
                        .map(l -> new CustomerInLedger.Link(
                                l.ledgerContactId(),
                                l.externalId(),
                                l.name(),
                                l.archived(),
                                gateways.of(in.application()).links().contact(in.shortCode(), l.externalId())))
                        .toList(),
                asked.stream()
                        .filter(c -> c.connectionId().equals(in.connectionId()))
                        .findFirst()
                        .orElse(null),
                refusal == null,
                refusal);
    }

    private String refusal(CustomerFacts customer, Books in) {
        String notAllowed = permission.refusal(in);
        return notAllowed == null && customer.archived()
                ? customer.name() + " is archived here. Restore it first."
                : notAllowed;
    }
}
