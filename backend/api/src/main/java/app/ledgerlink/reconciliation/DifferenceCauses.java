package app.ledgerlink.reconciliation;

import app.ledgerlink.receivables.Seal;
import app.ledgerlink.receivables.Seal.SealState;
import java.util.ArrayList;
import java.util.List;

/** What usually causes a difference, as sentences, likeliest first. */
final class DifferenceCauses {

    private DifferenceCauses() {}

    static List<String> of(Seal seal, PartyFacts party, List<SuspectDocument> documents) {
        List<String> causes = new ArrayList<>();
        if (seal.state() == SealState.NOT_COMPARABLE) {
            causes.add(
                    "Several currencies are open, and {system} adds them up as if they were one. Nothing to do unless a"
                            + " currency looks wrong.");
        }
        if (!party.unread().isEmpty()) {
            causes.add(
                    "Documents of this party could not be read. The Sync Log tells which field to correct in {system}.");
        }
        if (party.mergedWithDocuments()) {
            causes.add("{system} merged this party into another, and documents of it are still kept under the old one."
                    + " Run a full re-check.");
        }
        documents.stream()
                .map(SuspectDocument::cause)
                .distinct()
                .sorted()
                .map(SuspectDocument.Cause::sentence)
                .forEach(causes::add);
        causes.add("Something was entered in {system} after it was last read. Press Sync Now.");
        if (party.historyFrom() != null) {
            causes.add(
                    "Only documents from " + party.historyFrom() + " on are read, and older ones that were open then."
                            + " An older one may have been opened again.");
        }
        causes.add("Something was changed in {system} without a new time stamp, such as a removed payment or credit."
                + " Run a full re-check.");
        return causes.stream().distinct().toList();
    }
}
