package app.ledgerlink.matching;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;

/** Why a party of the books cannot be linked to a customer by hand, as sentences that say what to do. */
final class LinkRefusals {

    private LinkRefusals() {}

    /**
     * @param winner name of the party that it was merged into; null where that is not known
     * @return null where nothing in the books is against it
     */
    static String of(ContactData party, String winner) {
        String name = ImportRules.shownName(party);
        if (party.status() == PartyStatus.ERASED) {
            return "The details of this contact were erased in {system} on request, so it cannot be linked.";
        }
        if (party.mergedIntoExternalId() != null) {
            return name + " was merged into " + (winner == null ? "another contact" : winner)
                    + " in {system}. Link that one instead.";
        }
        return party.status() == PartyStatus.ARCHIVED
                ? name + " is archived in {system}. Restore it there first, then link it here."
                : null;
    }

    static String taken(ContactData party, String customer) {
        return ImportRules.shownName(party) + " is linked to " + customer
                + ". Unlink it there first, then link it here.";
    }

    static String already(ContactData party) {
        return ImportRules.shownName(party) + " is linked to this customer already.";
    }
}
