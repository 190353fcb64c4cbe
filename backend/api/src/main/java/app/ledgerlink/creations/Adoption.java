package app.ledgerlink.creations;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.matching.CustomerLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes a contact that the books hold under our number for the customer's own. */
@ApplicationScoped
class Adoption {

    /** Longer chains of merges do not occur; a circle must end. */
    private static final int MOST_MERGES = 10;

    private final LedgerGateways gateways;
    private final CreationOutcomes outcomes;
    private final CustomerLinks links;

    Adoption(LedgerGateways gateways, CreationOutcomes outcomes, CustomerLinks links) {
        this.gateways = gateways;
        this.outcomes = outcomes;
        this.links = links;
    }

    /** What the customer is linked to in these books by now. */
    Optional<CustomerLinks.Link> link(CreationRow row) {
        return links.of(row.workspaceId(), row.customerId()).stream()
                .filter(l -> l.connectionId().equals(row.connectionId()))
                .findFirst();
    }

    void adopt(CreationRow row, ContactData found) {
        ContactData party = winner(row, found);
        Optional<CustomerLinks.Link> other = links.beside(row.connection(), party.externalId(), row.customer());
        if (other.isPresent()) {
            outcomes.second(row, party, other.get());
        } else if (links.isUnlinkedByHand(row.connection(), party.externalId(), row.customerId())) {
            outcomes.foundOut(
                    row,
                    "{system} holds " + party.name()
                            + " under our number of this customer, and somebody here unlinked the"
                            + " two. Link it again instead: one customer is created in {system} once.");
        } else if (party.status() == PartyStatus.ACTIVE) {
            outcomes.adopted(row, party);
        } else if (party.status() == PartyStatus.ARCHIVED) {
            outcomes.archived(row, party);
        } else {
            outcomes.foundOut(
                    row,
                    "{system} holds this customer under our number, but its details were erased there on request. Link"
                            + " another contact.");
        }
    }

    private ContactData winner(CreationRow row, ContactData found) {
        ContactData party = found;
        for (int merges = 0; party.mergedIntoExternalId() != null && merges < MOST_MERGES; merges++) {
            Optional<ContactData> next = gateways.of(row.connection())
                    .target()
                    .byId(row.connection(), party.mergedIntoExternalId(), row.asker());
            if (next.isEmpty()) {
                return party;
            }
            party = next.get();
        }
        return party;
    }
}
