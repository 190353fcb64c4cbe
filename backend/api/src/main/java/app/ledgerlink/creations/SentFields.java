package app.ledgerlink.creations;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.NewContact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was sent, field by field, for the audit trail. */
final class SentFields {

    private SentFields() {}

    /** Only what has a value; addresses and people in one line each. */
    static Map<String, String> of(NewContact contact) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", contact.name());
        fields.put("firstName", contact.firstName());
        fields.put("lastName", contact.lastName());
        fields.put("email", contact.email());
        contact.phones()
                .forEach(p -> fields.put(
                        switch (p.kind()) {
                            case MAIN -> "phone";
                            case DIRECT -> "directPhone";
                            case MOBILE -> "mobile";
                            case FAX -> "fax";
                        },
                        p.number()));
        contact.addresses()
                .forEach(a ->
                        fields.put(a.kind() == AddressKind.BILLING ? "billingAddress" : "shippingAddress", oneLine(a)));
        fields.put("accountNumber", contact.accountNumber());
        fields.put("taxNumber", contact.taxNumber());
        fields.put("currency", contact.currency());
        fields.put("contactNumber", contact.contactNumber());
        if (!contact.people().isEmpty()) {
            fields.put(
                    "people", contact.people().stream().map(SentFields::oneLine).collect(Collectors.joining("; ")));
        }
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    private static String oneLine(AddressData a) {
        return joined(
                ", ",
                a.attentionTo(),
                a.line1(),
                a.line2(),
                a.line3(),
                a.line4(),
                a.city(),
                a.region(),
                a.postalCode(),
                a.country());
    }

    private static String oneLine(PersonData person) {
        return joined(" ", person.firstName(), person.lastName(), person.email());
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }
}
