package app.ledgerlink.creations;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.books.LedgerTarget.Outcome;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.creations.Drafts.Drafted;
import app.ledgerlink.matching.CustomerLinks;
import app.ledgerlink.matching.LookAlike;
import app.ledgerlink.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Works one row that its caller holds: looks before it sends, sends once, and leaves the row in a state from which
 * anybody can go on. The order of the steps is what makes a customer end in one contact (ADR 0016).
 */
@ApplicationScoped
class CreationEngine {

    private static final Logger LOG = Logger.getLogger(CreationEngine.class);

    /** The books know a key for six minutes; less, for a request may take one. */
    private static final Duration KEY_LIFE = Duration.ofMinutes(5);

    private static final int MOST_SENDS = 5;

    /** Search, changes, write. */
    private static final int CALLS = 3;

    private final CreationStore store;
    private final CreationOutcomes outcomes;
    private final Setbacks setbacks;
    private final Adoption adoption;
    private final CustomerFactsReader facts;
    private final BooksReader books;
    private final BooksSearch search;
    private final FirstSending firstSending;
    private final LedgerGateways gateways;
    private final Clock clock;

    CreationEngine(
            CreationStore store,
            CreationOutcomes outcomes,
            Setbacks setbacks,
            Adoption adoption,
            CustomerFactsReader facts,
            BooksReader books,
            BooksSearch search,
            FirstSending firstSending,
            LedgerGateways gateways,
            Clock clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.setbacks = setbacks;
        this.adoption = adoption;
        this.facts = facts;
        this.books = books;
        this.search = search;
        this.firstSending = firstSending;
        this.gateways = gateways;
        this.clock = clock;
    }

    /**
     * Whatever goes wrong is left on the row.
     *
     * @param pressed whether somebody waits who can look at look-alikes
     * @throws LookAlikesFound when pressed, with the row still held and nothing sent
     */
    void work(CreationRow row, boolean pressed) {
        try {
            step(row, pressed);
        } catch (LookAlikesFound e) {
            throw e;
        } catch (LedgerTrouble e) {
            setbacks.trouble(row, e);
        } catch (RuntimeException e) {
            failedHere(row, e);
        }
    }

    private void step(CreationRow row, boolean pressed) {
        // Even where the customer was linked meanwhile: what arrived must not stay unknown.
        if (row.mayHaveArrived() && adopted(row, byNumber(row))) {
            return;
        }
        Optional<CustomerLinks.Link> link = adoption.link(row);
        if (link.isPresent()) {
            outcomes.linkedMeanwhile(row, link.get());
            return;
        }
        if (row.mayHaveArrived()) {
            if (row.attempts() >= MOST_SENDS) {
                if (!adopted(row, bySearch(row, store.sent(row)))) {
                    outcomes.gaveUp(row);
                }
                return;
            }
            if (row.repeatable(clock.instant(), KEY_LIFE)) {
                send(row, store.sending(row, store.sent(row), row.idempotencyKey()), store.sent(row));
                return;
            }
        }
        first(row, pressed);
    }

    /** Sends what the customer is now, under a new key. */
    private void first(CreationRow row, boolean pressed) {
        Optional<CustomerFacts> customer = facts.of(row.workspaceId(), row.customerId());
        String reason = CreationWords.cannotBe(customer);
        if (reason != null) {
            outcomes.refused(row, reason, List.of());
            return;
        }
        Drafted drafted = Drafts.of(customer.get(), row.personId(), row.currency(), books.of(row.connection()));
        if (!drafted.draft().problems().isEmpty()) {
            outcomes.refused(
                    row,
                    CreationWords.problems(customer.get().name(), row.mayHaveArrived()),
                    drafted.draft().problems());
            return;
        }
        if (!store.hold(row)) {
            return;
        }
        // Before the books are searched: who waits costs no call.
        if (store.isTwinUnderWay(row)) {
            setbacks.twin(row);
            return;
        }
        if (!pressed && !paid(row)) {
            return;
        }
        List<ContactData> found = search.of(row.connection(), drafted.contact(), row.asker());
        if (adopted(row, ours(row, found))) {
            return;
        }
        List<LookAlike> near = firstSending.near(row, found);
        if (near.isEmpty()) {
            FirstSending.Start start =
                    firstSending.start(row, drafted.contact(), Ids.next().toString(), found);
            if (start.twin()) {
                setbacks.twin(row);
                return;
            }
            near = start.near();
            if (near.isEmpty()) {
                send(row, start.held(), drafted.contact());
                return;
            }
        }
        if (pressed) {
            throw new LookAlikesFound(
                    gateways.of(row.connection()), customer.get().name(), near, row.mayHaveArrived());
        }
        outcomes.parked(row, LookAlikesFound.message(customer.get().name(), near, row.mayHaveArrived()));
    }

    /** A press pays each call as it is made. */
    private boolean paid(CreationRow row) {
        if (row.needsShare()) {
            try {
                gateways.of(row.connection()).shares().spendFor(row.requestedBy(), row.connection(), CALLS);
            } catch (LedgerTrouble.MustWait e) {
                setbacks.shareUsedUp(row, e.until());
                return false;
            }
            store.paid(row);
        }
        return true;
    }

    private Optional<ContactData> byNumber(CreationRow row) {
        return gateways.of(row.connection()).target().byNumber(row.connection(), row.contactNumber(), row.asker());
    }

    /** Another way of asking for our number, for books that do not show it by the first. */
    private Optional<ContactData> bySearch(CreationRow row, NewContact sent) {
        return ours(row, gateways.of(row.connection()).target().alike(row.connection(), sent, row.asker()));
    }

    private static Optional<ContactData> ours(CreationRow row, List<ContactData> found) {
        return found.stream()
                .filter(c -> row.contactNumber().equalsIgnoreCase(c.contactNumber()))
                .findFirst();
    }

    private boolean adopted(CreationRow row, Optional<ContactData> ours) {
        ours.ifPresent(party -> adoption.adopt(row, party));
        return ours.isPresent();
    }

    /** @param held the row, with what is sent stored on it; empty where it is somebody else's by now */
    private void send(CreationRow before, Optional<CreationRow> held, NewContact contact) {
        if (held.isEmpty()) {
            LOG.infof("Creating customer %s is somebody else's by now", before.customerId());
            adoption.link(before).ifPresent(link -> outcomes.linkedMeanwhile(before, link));
            return;
        }
        CreationRow row = held.get();
        Instant start = clock.instant();
        Outcome outcome = sent(before, row, contact);
        try {
            if (outcome instanceof Outcome.Created created) {
                outcomes.created(row, created.contact(), contact, created.answer());
            } else if (outcome instanceof Outcome.Unsure unsure) {
                outcomes.unsure(row, contact, unsure, Duration.between(start, clock.instant()));
            } else if (outcome instanceof Outcome.Refused refused) {
                refused(before, row, contact, refused);
            }
        } catch (LedgerTrouble e) {
            throw e;
        } catch (RuntimeException e) {
            // Of this row it is known that it was sent.
            failedHere(row, e);
        }
    }

    private void failedHere(CreationRow row, RuntimeException cause) {
        LOG.errorf(cause, "Creating customer %s in the books failed here", row.customerId());
        setbacks.failedHere(row);
    }

    /** Whoever throws here says that the books took nothing of it. */
    private Outcome sent(CreationRow before, CreationRow row, NewContact contact) {
        try {
            return gateways.of(row.connection())
                    .target()
                    .create(row.connection(), contact, row.idempotencyKey(), row.asker());
        } catch (LedgerTrouble e) {
            store.notSent(before);
            throw e;
        }
    }

    private void refused(CreationRow before, CreationRow row, NewContact contact, Outcome.Refused refused) {
        if (refused.reason() == LedgerTarget.Refusal.KEY_REUSED) {
            outcomes.keyReused(row, refused);
            return;
        }
        // An earlier sending may have arrived all the same, and be what is in the way of this one.
        if (before.mayHaveArrived() && (adopted(row, byNumber(row)) || adopted(row, bySearch(row, contact)))) {
            return;
        }
        outcomes.refused(row, contact, refused);
    }
}
