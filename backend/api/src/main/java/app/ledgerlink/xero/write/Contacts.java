package app.ledgerlink.xero.write;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.xero.translate.ContactTranslator;
import app.ledgerlink.xero.translate.Guesses;
import app.ledgerlink.xero.translate.Unreadable;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WirePage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The contacts of an answer in the ledger's words. */
final class Contacts {

    private static final Logger LOG = Logger.getLogger(Contacts.class);

    private Contacts() {}

    /**
     * Those that can be read; one that cannot hides none of the others.
     *
     * @param country ISO code of the organisation's; null where not known
     */
    static List<ContactData> readable(WirePage<WireContact> page, Instant now, String country) {
        Instant answeredAt = Objects.requireNonNullElse(page.serverTime(), now);
        return page.elements().stream()
                .flatMap(element -> readable(element, answeredAt, country).stream())
                .toList();
    }

    static Optional<ContactData> readable(WirePage.Element<WireContact> element, Instant answeredAt, String country) {
        String id = element.raw().path("ContactID").asText("");
        if (element.value() == null) {
            LOG.warnf("Contact %s cannot be read: %s", id, element.field());
            return Optional.empty();
        }
        try {
            // A guess is told when a sync reads the contact.
            return Optional.of(ContactTranslator.translate(element.value(), answeredAt, country, new Guesses()));
        } catch (Unreadable e) {
            LOG.warnf("Contact %s cannot be read: %s", id, e.field());
            return Optional.empty();
        }
    }
}
