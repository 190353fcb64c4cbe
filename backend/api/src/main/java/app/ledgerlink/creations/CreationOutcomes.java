package app.ledgerlink.creations;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerTarget.Answer;
import app.ledgerlink.books.LedgerTarget.Outcome;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.customers.CustomerTurn;
import app.ledgerlink.customers.Customers;
import app.ledgerlink.matching.CustomerLinks;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stores what became of a row: link, state and audit trail in one transaction, and none of it once the row is lost. */
@ApplicationScoped
class CreationOutcomes {

    private static final Answer NO_ANSWER = new Answer(null, null, null);

    private final CustomerTurn turn;
    private final CreationStore store;
    private final CustomerLinks links;
    private final Customers customers;
    private final RefusedFields fields;
    private final AuditTrail audit;
    private final Setbacks setbacks;
    private final Clock clock;

    CreationOutcomes(
            CustomerTurn turn,
            CreationStore store,
            CustomerLinks links,
            Customers customers,
            RefusedFields fields,
            AuditTrail audit,
            Setbacks setbacks,
            Clock clock) {
        this.turn = turn;
        this.store = store;
        this.links = links;
        this.customers = customers;
        this.fields = fields;
        this.audit = audit;
        this.setbacks = setbacks;
        this.clock = clock;
    }

    void linkedMeanwhile(CreationRow row, CustomerLinks.Link link) {
        finish(row, CreationResult.linked(link.ledgerContactId(), null, row.answer(), row.correlationId()), null);
    }

    /** @param sent what the contact was made of */
    void created(CreationRow row, ContactData party, NewContact sent, Answer answer) {
        link(row, party, creation(row, sent, answer), answer);
    }

    /** It was in the books under our number: from an earlier sending, or from before its link was removed. */
    void adopted(CreationRow row, ContactData party) {
        if (row.mayHaveArrived()) {
            Answer found = new Answer(null, "Found under our number after its creation had no clear answer.", null);
            link(row, party, creation(row, store.sent(row), found), found);
        } else {
            link(row, party, null, NO_ANSWER);
        }
    }

    /** @param written what was created for it; null where the contact was there before */
    private void link(CreationRow row, ContactData party, Entry written, Answer answer) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                turn.await(row.workspaceId());
                // Whoever links this customer by hand waits for the row: the answer below stays true.
                if (!store.hold(row)) {
                    throw new RowLost();
                }
                Optional<CustomerLinks.Link> other = links.beside(row.connection(), party.externalId(), row.customer());
                if (other.isPresent()) {
                    finishHeld(row, second(party, other.get(), answer), written);
                    return;
                }
                UUID id = links.created(row.connection(), party, row.customer());
                CreationResult linked =
                        CreationResult.linked(id, null, CreationWords.shortened(answer.text()), answer.correlationId());
                finishHeld(row, linked, written == null ? linking(row, party, id) : written);
            });
        } catch (RowLost e) {
            // Whoever has the row by now finds the contact under our number.
            return;
        } catch (ProblemException e) {
            finish(
                    row,
                    CreationResult.refusedByTheBooks(
                            CreationWords.sentence(e),
                            List.of(),
                            CreationWords.shortened(answer.text()),
                            answer.correlationId()),
                    written);
        }
    }

    /** It came into being, and the customer was linked to another contact in the meantime: a person decides. */
    void second(CreationRow row, ContactData party, CustomerLinks.Link other) {
        Answer found = new Answer(null, "Found under our number beside " + other.name() + ".", null);
        finish(row, second(party, other, found), row.mayHaveArrived() ? creation(row, store.sent(row), found) : null);
    }

    /** Linked as it is, so that the words are seen wherever the link is. */
    private static CreationResult second(ContactData party, CustomerLinks.Link other, Answer answer) {
        return CreationResult.linked(
                other.ledgerContactId(),
                "{system} holds two contacts for this customer: " + other.name() + ", which it is linked to, and "
                        + party.name()
                        + ", which came of its creation from here. Merge or archive one of them in {system}.",
                CreationWords.shortened(answer.text()),
                answer.correlationId());
    }

    /** The contact is there under our number, and archived: only a person can bring it back. */
    void archived(CreationRow row, ContactData party) {
        String message = "{system} holds " + party.name() + " under the number of this customer, " + row.contactNumber()
                + ", but archived. Restore it in {system} and try again, or link another contact.";
        QuarkusTransaction.requiringNew().run(() -> {
            turn.await(row.workspaceId());
            if (store.hold(row)) {
                finishHeld(row, CreationResult.archived(message, links.store(row.connection(), party)), null);
            }
        });
    }

    /** What was sent is there, and cannot be linked. */
    void foundOut(CreationRow row, String message) {
        finish(row, CreationResult.foundOut(message), null);
    }

    /** Nothing was sent this time. */
    void refused(CreationRow row, String message, List<ContactDraft.Problem> problems) {
        finish(row, CreationResult.refused(message, problems), null);
    }

    void refused(CreationRow row, NewContact sent, Outcome.Refused refused) {
        String words = String.join("\n", refused.messages());
        RefusedFields.Found found = fields.of(row, refused);
        finish(
                row,
                CreationResult.refusedByTheBooks(
                        found.message(),
                        found.problems(),
                        words,
                        refused.answer().correlationId()),
                entry(row, Action.CONTACT_CREATION_REFUSED, SentFields.of(sent), withText(refused.answer(), words)));
    }

    void parked(CreationRow row, String message) {
        finish(row, CreationResult.parked(message), null);
    }

    /** @param took how long the sending lasted */
    void unsure(CreationRow row, NewContact sent, Outcome.Unsure unsure, Duration took) {
        finish(
                row,
                CreationResult.unsure(
                        setbacks.firstLook(row.setbacks(), took),
                        CreationWords.unsure(unsure.words()),
                        row.setbacks() + 1,
                        unsure.answered(),
                        CreationWords.shortened(unsure.answer().text()),
                        unsure.answer().correlationId()),
                row.attempts() > 1
                        ? null
                        : entry(
                                row,
                                Action.CONTACT_CREATION_UNSURE,
                                SentFields.of(sent),
                                withText(unsure.answer(), unsure.words())));
    }

    /** Under this key the books know another request; ours may have come before under it or not. */
    void keyReused(CreationRow row, Outcome.Refused refused) {
        finish(
                row,
                CreationResult.unsure(
                        Timestamps.now(clock),
                        CreationWords.unsure("{system} took the request for a repetition of another one"),
                        row.setbacks() + 1,
                        true,
                        String.join("\n", refused.messages()),
                        refused.answer().correlationId()),
                null);
    }

    /** The look says that nothing is there, and sending it again has not helped. */
    void gaveUp(CreationRow row) {
        String message =
                "It was sent " + row.attempts() + " times without success, and {system} does not show the contact. "
                        + CreationWords.lookFor(row.contactNumber());
        finish(
                row,
                new CreationResult(
                        ContactCreation.State.REFUSED,
                        null,
                        message,
                        List.of(),
                        row.answer(),
                        row.correlationId(),
                        null,
                        0,
                        null,
                        false),
                entry(
                        row,
                        Action.CONTACT_CREATION_REFUSED,
                        SentFields.of(store.sent(row)),
                        new Answer(null, row.answer(), row.correlationId())));
    }

    /** @param entry null where there is nothing to record */
    private void finish(CreationRow row, CreationResult result, Entry entry) {
        QuarkusTransaction.requiringNew().run(() -> finishHeld(row, result, entry));
    }

    private void finishHeld(CreationRow row, CreationResult result, Entry entry) {
        if (store.finish(row, result) && entry != null) {
            audit.record(row.origin(), entry);
        }
    }

    private Entry creation(CreationRow row, NewContact sent, Answer answer) {
        return entry(row, Action.CONTACT_CREATED_IN_LEDGER, SentFields.of(sent), answer);
    }

    /** Told of the contact, as links are that people make. */
    private static Entry linking(CreationRow row, ContactData party, UUID id) {
        return new Entry(
                Action.CUSTOMER_LINKED,
                id,
                party.name(),
                null,
                Map.of("state", "LINK", "customerId", row.customerId()));
    }

    private Entry entry(CreationRow row, Action action, Map<String, String> after, Answer answer) {
        String name =
                customers.names(row.workspaceId(), Set.of(row.customerId())).getOrDefault(row.customerId(), "");
        return new Entry(
                action,
                row.customerId(),
                name,
                null,
                after,
                CreationWords.shortened(answer.text()),
                answer.correlationId());
    }

    private static Answer withText(Answer answer, String words) {
        return answer.text() == null ? new Answer(answer.status(), words, answer.correlationId()) : answer;
    }

    /** Rolls a link back that another worker is about to make. */
    private static final class RowLost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
