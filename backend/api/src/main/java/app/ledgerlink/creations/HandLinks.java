package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerTarget.Asker;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.CustomerTurn;
import app.ledgerlink.matching.CustomerLinks;
import app.ledgerlink.matching.LinkDecision;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;

/** Links and unlinks that a person makes on a customer's page. */
@RequestScoped
class HandLinks {

    private final LedgerGateways gateways;
    private final CustomerTurn turn;
    private final CustomerLinks links;
    private final CreationRequests requests;
    private final Caller caller;

    HandLinks(
            LedgerGateways gateways, CustomerTurn turn, CustomerLinks links, CreationRequests requests, Caller caller) {
        this.gateways = gateways;
        this.turn = turn;
        this.links = links;
        this.requests = requests;
        this.caller = caller;
    }

    /** Reads the contact first, so that one that was archived or merged a moment ago is seen as such. */
    LinkDecision link(ConnectionRef connection, String externalId, CustomerFacts customer) {
        ContactData contact = gateways.of(connection)
                .target()
                .byId(connection, externalId, Asker.PERSON)
                .orElseThrow(() -> ProblemException.invalid(
                        "externalId",
                        gateways.of(connection)
                                .told("{system} has no such contact. Search again and choose another.")));
        CreationRow.Key key = new CreationRow.Key(
                connection.workspaceId(),
                connection.connectionId(),
                customer.ref().id());
        return QuarkusTransaction.requiringNew().call(() -> {
            turn.take(key.workspaceId());
            // The creation before the contact, as everywhere; LinkGuard decides about it.
            requests.lock(key);
            return links.link(connection, contact, customer.ref());
        });
    }

    /** @param ledgerContactId which of several; null where there is one */
    LinkDecision unlink(CustomerInLedger standing, UUID ledgerContactId) {
        List<UUID> linked = standing.links().stream()
                .map(CustomerInLedger.Link::ledgerContactId)
                .filter(id -> ledgerContactId == null || id.equals(ledgerContactId))
                .toList();
        if (linked.isEmpty()) {
            throw ProblemException.conflict(
                    "not-linked", told(standing, " is not linked to that contact in {system}. Load the page again."));
        }
        if (linked.size() > 1) {
            throw ProblemException.invalid(
                    "ledgerContactId",
                    told(standing, " is linked to several contacts in {system}. Say which of them is meant."));
        }
        return QuarkusTransaction.requiringNew().call(() -> links.unlink(linked.get(0), standing.customerId()));
    }

    private String told(CustomerInLedger standing, String words) {
        return standing.customerName()
                + gateways.of(new ConnectionRef(caller.workspaceId(), standing.connectionId()))
                        .told(words);
    }
}
