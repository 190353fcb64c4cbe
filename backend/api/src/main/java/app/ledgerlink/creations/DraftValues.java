package app.ledgerlink.creations;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.LedgerRecord.PhoneKind;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.creations.ContactDraft.Field;
import app.ledgerlink.creations.ContactDraft.Source;
import app.ledgerlink.creations.ContactDraft.Value;
import app.ledgerlink.customers.Address;
import app.ledgerlink.customers.CustomerDetails.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The values of a draft while it is made: as people see them and as they are sent. */
final class DraftValues {

    /** A further person with where it comes from. */
    record Further(Person person, Source source) {}

    private final List<Value> values = new ArrayList<>();
    private final List<Further> people = new ArrayList<>();

    /** @param value nothing is added where it is null or blank */
    void add(Field field, String value, Source source) {
        if (value != null && !value.isBlank()) {
            values.add(new Value(field, value.strip(), null, source));
        }
    }

    void address(Field field, Address address, Source source) {
        values.add(new Value(field, address.inOneLine(), address, source));
    }

    void person(Person person, Source source) {
        people.add(new Further(person, source));
    }

    List<Value> all() {
        return values;
    }

    List<Further> people() {
        return people;
    }

    List<Value> shown() {
        return Stream.concat(values.stream(), people.stream().map(DraftValues::shown))
                .toList();
    }

    private static Value shown(Further further) {
        String email = further.person().email();
        return new Value(
                Field.PERSON, further.person().name() + (email == null ? "" : ", " + email), null, further.source());
    }

    NewContact contact() {
        return new NewContact(
                text(Field.CONTACT_NUMBER),
                text(Field.NAME),
                text(Field.FIRST_NAME),
                text(Field.LAST_NAME),
                text(Field.EMAIL),
                text(Field.ACCOUNT_NUMBER),
                text(Field.TAX_NUMBER),
                text(Field.CURRENCY),
                Stream.of(
                                phone(PhoneKind.MAIN, Field.PHONE),
                                phone(PhoneKind.DIRECT, Field.DIRECT_PHONE),
                                phone(PhoneKind.MOBILE, Field.MOBILE))
                        .filter(p -> p.number() != null)
                        .toList(),
                values.stream()
                        .filter(v -> v.address() != null)
                        .map(DraftValues::address)
                        .toList(),
                people.stream()
                        .map(Further::person)
                        .map(p -> new PersonData(p.firstName(), p.lastName(), p.email()))
                        .toList());
    }

    private PhoneData phone(PhoneKind kind, Field field) {
        return new PhoneData(kind, text(field));
    }

    private String text(Field field) {
        return values.stream()
                .filter(v -> v.field() == field)
                .map(Value::value)
                .findFirst()
                .orElse(null);
    }

    private static AddressData address(Value value) {
        Address a = value.address();
        return new AddressData(
                value.field() == Field.BILLING_ADDRESS ? AddressKind.BILLING : AddressKind.SHIPPING,
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
}
