package app.ledgerlink.creations;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.customers.CustomerTurn;
import app.ledgerlink.matching.LookAlike;
import app.ledgerlink.matching.LookAlikes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Whether a customer can be sent that was not sent yet: nothing in the books is like it, and nothing on its way there. */
@ApplicationScoped
class FirstSending {

    private final CustomerTurn turn;
    private final CreationStore store;
    private final LookAlikes lookAlikes;

    FirstSending(CustomerTurn turn, CreationStore store, LookAlikes lookAlikes) {
        this.turn = turn;
        this.store = store;
        this.lookAlikes = lookAlikes;
    }

    /**
     * @param held the row, about to be sent; empty where it is not, or is somebody else's by now
     * @param near what a person has to look at first
     * @param twin whether a customer that is alike is on its way to the same books
     */
    record Start(Optional<CreationRow> held, List<LookAlike> near, boolean twin) {}

    /** Contacts that a person has to look at first, and did not yet. */
    List<LookAlike> near(CreationRow row, List<ContactData> found) {
        return lookAlikes.of(row.connection(), row.customer(), found).stream()
                .filter(LookAlike::near)
                .filter(l -> !row.lookAlikesSeen().contains(l.externalId()))
                .toList();
    }

    /**
     * Looks once more, at what came since, and stores what is about to be sent, one customer of a workspace at a time: of
     * two that are alike the second sees the first.
     *
     * @param found in the books, a moment ago
     */
    Start start(CreationRow row, NewContact contact, String key, List<ContactData> found) {
        return QuarkusTransaction.requiringNew().call(() -> {
            turn.await(row.workspaceId());
            List<LookAlike> near = near(row, found);
            boolean twin = near.isEmpty() && store.isTwinUnderWay(row);
            return new Start(near.isEmpty() && !twin ? store.sending(row, contact, key) : Optional.empty(), near, twin);
        });
    }
}
