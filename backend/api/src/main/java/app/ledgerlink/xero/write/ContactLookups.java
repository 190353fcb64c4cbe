package app.ledgerlink.xero.write;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.connections.Connections;
import app.ledgerlink.xero.http.Call;
import app.ledgerlink.xero.http.Sender;
import app.ledgerlink.xero.http.Urgency;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WirePage;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one contact by what names it for sure. "There is none" is said only where Xero said so. */
@Singleton
class ContactLookups {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Codes of a Xero that takes no number in this place of the path. */
    private static final Set<String> NOT_TAKEN = Set.of("request-refused", "validation-refused", "query-refused");

    private final Sender sender;
    private final AlikeReader reader;
    private final Connections organisations;
    private final Clock clock;

    ContactLookups(Sender sender, AlikeReader reader, Connections organisations, Clock clock) {
        this.sender = sender;
        this.reader = reader;
        this.organisations = organisations;
        this.clock = clock;
    }

    Optional<ContactData> byNumber(ConnectionRef connection, String number, Urgency urgency) {
        if (number == null || number.isBlank() || ID.matcher(number).matches()) {
            // In this place of the path Xero would read an id.
            return Optional.empty();
        }
        List<ContactData> found;
        try {
            found = at(connection, number, urgency);
        } catch (LedgerTrouble.Refused refused) {
            if (!NOT_TAKEN.contains(refused.code())) {
                throw refused;
            }
            return byFilter(connection, number, null, urgency);
        }
        if (found.size() == 1 && found.get(0).contactNumber() == null) {
            return byFilter(connection, number, found.get(0), urgency);
        }
        return one(found, number, ContactData::contactNumber);
    }

    Optional<ContactData> byId(ConnectionRef connection, String id, Urgency urgency) {
        return id == null || !ID.matcher(id).matches()
                ? Optional.empty()
                : one(at(connection, id, urgency), id, ContactData::externalId);
    }

    /**
     * Where the path takes ids alone, or shows no number.
     *
     * @param answered what the path answered, without a number; null for nothing
     */
    private Optional<ContactData> byFilter(
            ConnectionRef connection, String number, ContactData answered, Urgency urgency) {
        List<ContactData> found = reader.filtered(connection, "ContactNumber==\"" + number + "\"", urgency);
        List<ContactData> numbered = found.stream()
                .filter(contact -> number.equalsIgnoreCase(contact.contactNumber()))
                .toList();
        boolean silent = found.stream().allMatch(contact -> contact.contactNumber() == null);
        if (!numbered.isEmpty() || answered == null && (found.isEmpty() || !silent)) {
            return one(numbered, number, ContactData::contactNumber);
        }
        // Contacts come without their numbers here: what path and filter both name is believed.
        return found.stream()
                .filter(contact -> answered != null && contact.externalId().equals(answered.externalId()))
                .findFirst()
                .or(() -> {
                    throw unclear();
                });
    }

    private static Optional<ContactData> one(List<ContactData> found, String key, Function<ContactData, String> named) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.size() != 1 || !key.equalsIgnoreCase(named.apply(found.get(0)))) {
            throw unclear();
        }
        return Optional.of(found.get(0));
    }

    private static LedgerTrouble unclear() {
        return new LedgerTrouble.Unavailable("Xero's answer does not show the contact it was asked for", null);
    }

    /** None where Xero says so by its status or by an empty list. */
    private List<ContactData> at(ConnectionRef connection, String key, Urgency urgency) {
        String path =
                "/Contacts/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
        try {
            WirePage<WireContact> page = sender.get(
                    connection,
                    new Call(path, Map.of(), null, urgency),
                    body -> WirePage.read(body, "Contacts", WireContact.class));
            List<ContactData> found = Contacts.readable(page, clock.instant(), organisations.country(connection));
            if (found.size() != page.elements().size()) {
                throw new LedgerTrouble.Unavailable("Xero's answer shows a contact that cannot be read", null);
            }
            return found;
        } catch (LedgerTrouble.Refused refused) {
            if (refused.code().equals(Sender.NOT_FOUND)) {
                return List.of();
            }
            throw refused;
        }
    }
}
