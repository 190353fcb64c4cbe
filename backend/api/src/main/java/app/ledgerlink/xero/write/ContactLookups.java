package app.ledgerlink.xero.write;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.ledger.LedgerRecord.ContactData;
import app.ledgerlink.sync.LedgerTrouble;
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
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one contact by what names it for sure. "There is none" is said only where Xero said so. */
@Singleton
class ContactLookups {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Sender sender;
    private final Clock clock;

    ContactLookups(Sender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    Optional<ContactData> byNumber(ConnectionRef connection, String number, Urgency urgency) {
        if (number == null || number.isBlank() || ID.matcher(number).matches()) {
            // In this place of the path Xero would read an id.
            return Optional.empty();
        }
        return one(connection, number, ContactData::contactNumber, urgency);
    }

    Optional<ContactData> byId(ConnectionRef connection, String id, Urgency urgency) {
        return id == null || !ID.matcher(id).matches()
                ? Optional.empty()
                : one(connection, id, ContactData::externalId, urgency);
    }

    private Optional<ContactData> one(
            ConnectionRef connection, String key, Function<ContactData, String> named, Urgency urgency) {
        String path =
                "/Contacts/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
        try {
            WirePage<WireContact> page = sender.get(
                    connection,
                    new Call(path, Map.of(), null, urgency),
                    body -> WirePage.read(body, "Contacts", WireContact.class));
            List<ContactData> found = Contacts.readable(page, clock.instant());
            if (found.size() != 1 || !key.equalsIgnoreCase(named.apply(found.get(0)))) {
                throw new LedgerTrouble.Unavailable("Xero's answer does not show the contact it was asked for", null);
            }
            return Optional.of(found.get(0));
        } catch (LedgerTrouble.Refused refused) {
            if (refused.code().equals(Sender.NOT_FOUND)) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
