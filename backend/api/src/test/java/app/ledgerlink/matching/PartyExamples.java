package app.ledgerlink.matching;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.LedgerRecord.PhoneKind;
import app.ledgerlink.books.Party;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.CustomerNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Parties for tests: an ordinary customer with sales, changed step by step. */
public final class PartyExamples {

    private String id = "party-1";
    private String name = "Acme Ltd";
    private String email = "office@acme.example";
    private String accountNumber;
    private String taxNumber;
    private String contactNumber;
    private List<AddressData> addresses = List.of();
    private List<PhoneData> phones = List.of();
    private Instant updatedAt = Instant.EPOCH;
    private String firstName;
    private String lastName;
    private PartyStatus status = PartyStatus.ACTIVE;
    private boolean customer = true;
    private boolean supplier;
    private boolean sales = true;
    private String mergedInto;
    private List<PersonData> people = List.of();
    private Party.CustomerRef link;
    private Party.Choices choices = Party.Choices.NONE;

    public static PartyExamples party() {
        return new PartyExamples();
    }

    public static PartyExamples party(String id, String name) {
        return new PartyExamples().id(id).name(name).email(null);
    }

    PartyExamples id(String value) {
        id = value;
        return this;
    }

    PartyExamples email(String value) {
        email = value;
        return this;
    }

    PartyExamples account(String value) {
        accountNumber = value;
        return this;
    }

    PartyExamples tax(String value) {
        taxNumber = value;
        return this;
    }

    /** The customer's own number, as it was sent. */
    PartyExamples numbered(UUID customer) {
        contactNumber = CustomerNumber.of(customer);
        return this;
    }

    PartyExamples phone(String value) {
        return phone(PhoneKind.MAIN, value);
    }

    PartyExamples phone(PhoneKind kind, String value) {
        phones = Stream.concat(phones.stream(), Stream.of(new PhoneData(kind, value)))
                .toList();
        return this;
    }

    PartyExamples billing(String line, String city) {
        addresses = List.of(new AddressData(AddressKind.BILLING, null, line, null, null, null, city, null, null, null));
        return this;
    }

    PartyExamples updatedAt(Instant value) {
        updatedAt = value;
        return this;
    }

    PartyExamples name(String value) {
        name = value;
        return this;
    }

    PartyExamples person(String first, String last) {
        firstName = first;
        lastName = last;
        return this;
    }

    PartyExamples status(PartyStatus value) {
        status = value;
        return this;
    }

    public PartyExamples flags(boolean isCustomer, boolean isSupplier) {
        customer = isCustomer;
        supplier = isSupplier;
        return this;
    }

    public PartyExamples withoutSales() {
        sales = false;
        return this;
    }

    PartyExamples mergedInto(String winner) {
        mergedInto = winner;
        return this;
    }

    PartyExamples people(PersonData... persons) {
        people = List.of(persons);
        return this;
    }

    PartyExamples linkedAs(CustomerKind kind) {
        link = new Party.CustomerRef(kind, UUID.randomUUID());
        return this;
    }

    PartyExamples choices(boolean vendor, boolean ignored) {
        choices = new Party.Choices(vendor, ignored, List.of());
        return this;
    }

    Party build() {
        return new Party(UUID.randomUUID(), data(), link, sales, choices);
    }

    ContactData data() {
        return new ContactData(
                id,
                name,
                firstName,
                lastName,
                email,
                accountNumber,
                contactNumber,
                taxNumber,
                status,
                customer,
                supplier,
                null,
                mergedInto,
                null,
                phones,
                addresses,
                people,
                null,
                updatedAt);
    }
}
