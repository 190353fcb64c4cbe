package app.ledgerlink.outbound;

import app.ledgerlink.ledger.LedgerRecord.ContactData;
import app.ledgerlink.ledger.LedgerRecord.PartyStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Takes a contact that the books hold under our number for the customer's own. */
@ApplicationScoped
class Adoption {

    /** Longer chains of merges do not occur; a circle must end. */
    private static final int MOST_MERGES = 10;

    private final LedgerTarget target;
    private final CreationOutcomes outcomes;

    Adoption(LedgerTarget target, CreationOutcomes outcomes) {
        this.target = target;
        this.outcomes = outcomes;
    }

    void adopt(CreationRow row, ContactData found) {
        ContactData party = winner(row, found);
        if (party.status() == PartyStatus.ACTIVE) {
            outcomes.adopted(row, party);
        } else if (party.status() == PartyStatus.ARCHIVED) {
            outcomes.refused(
                    row,
                    "Xero holds " + party.name() + " already under our number, but archived. Restore it in Xero and try"
                            + " again, or link another contact.",
                    List.of());
        } else {
            outcomes.refused(
                    row,
                    "Xero holds this customer under our number, but its details were erased there on request. Link"
                            + " another contact.",
                    List.of());
        }
    }

    private ContactData winner(CreationRow row, ContactData found) {
        ContactData party = found;
        for (int merges = 0; party.mergedIntoExternalId() != null && merges < MOST_MERGES; merges++) {
            Optional<ContactData> next = target.byId(row.connection(), party.mergedIntoExternalId(), row.asker());
            if (next.isEmpty()) {
                return party;
            }
            party = next.get();
        }
        return party;
    }
}
