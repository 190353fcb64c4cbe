package app.ledgerlink.xero.write;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.connections.Connections;
import app.ledgerlink.xero.http.Reply;
import app.ledgerlink.xero.http.Sender;
import app.ledgerlink.xero.http.Submission;
import app.ledgerlink.xero.http.Urgency;
import app.ledgerlink.xero.translate.NewContactTranslator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates contacts in Xero. One look, by number or id, and one write are one call each. */
@Singleton
public class XeroTarget implements LedgerTarget {

    /** As Xero's description of its API has them for a contact. */
    private static final Limits LIMITS = new Limits(255, 50, 500, 5);

    private final Sender sender;
    private final ContactLookups lookups;
    private final AlikeSearch search;
    private final AlikeReader reader;
    private final Connections organisations;
    private final Clock clock;

    XeroTarget(
            Sender sender,
            ContactLookups lookups,
            AlikeSearch search,
            AlikeReader reader,
            Connections organisations,
            Clock clock) {
        this.sender = sender;
        this.lookups = lookups;
        this.search = search;
        this.reader = reader;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public List<ContactData> alike(ConnectionRef connection, NewContact contact, Asker asker) {
        return search.alike(connection, contact, urgency(asker));
    }

    @Override
    public List<ContactData> changed(ConnectionRef connection, Instant since, Asker asker) {
        return reader.changed(connection, since, urgency(asker));
    }

    @Override
    public Optional<ContactData> byNumber(ConnectionRef connection, String contactNumber, Asker asker) {
        return lookups.byNumber(connection, contactNumber, urgency(asker));
    }

    @Override
    public Optional<ContactData> byId(ConnectionRef connection, String externalId, Asker asker) {
        return lookups.byId(connection, externalId, urgency(asker));
    }

    @Override
    public Outcome create(ConnectionRef connection, NewContact contact, String idempotencyKey, Asker asker) {
        String country = organisations.country(connection);
        Reply reply = sender.put(
                connection,
                new Submission(
                        "/Contacts",
                        // Each contact is answered with what is wrong with it, instead of the failed ones alone.
                        Map.of("summarizeErrors", "false"),
                        NewContactTranslator.translate(contact, country).body(),
                        idempotencyKey,
                        urgency(asker)));
        return CreationVerdict.of(contact, reply, clock.instant(), country);
    }

    private static Urgency urgency(Asker asker) {
        return asker == Asker.PERSON ? Urgency.PERSON : Urgency.BACKGROUND;
    }
}
