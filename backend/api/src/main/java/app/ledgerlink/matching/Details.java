package app.ledgerlink.matching;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.LedgerRecord.PhoneKind;
import app.ledgerlink.books.Party;
import app.ledgerlink.customers.Address;
import app.ledgerlink.customers.CustomerImport.ImportedCompany;
import app.ledgerlink.customers.CustomerImport.ImportedContact;
import app.ledgerlink.matching.ImportPlan.Person;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A party's details as a customer has them. */
final class Details {

    private Details() {}

    static ImportedCompany company(UUID id, ContactData data) {
        return company(id, data.name(), data);
    }

    static ImportedCompany company(UUID id, String name, ContactData data) {
        return new ImportedCompany(
                id,
                name,
                data.email(),
                phone(data, PhoneKind.MAIN, PhoneKind.DIRECT, PhoneKind.MOBILE),
                data.website(),
                data.accountNumber(),
                data.taxNumber(),
                address(data, AddressKind.BILLING),
                address(data, AddressKind.SHIPPING));
    }

    static ImportedContact individual(UUID id, Party party) {
        ContactData data = party.data();
        return new ImportedContact(
                id,
                null,
                party.id(),
                data.firstName(),
                Names.blank(data.lastName()) ? null : data.lastName(),
                data.email(),
                phone(data, PhoneKind.MAIN, PhoneKind.DIRECT),
                phone(data, PhoneKind.MOBILE),
                data.accountNumber(),
                data.taxNumber(),
                address(data, AddressKind.BILLING),
                address(data, AddressKind.SHIPPING));
    }

    static ImportedContact person(UUID id, UUID companyId, Party party, Person person) {
        ContactData data = party.data();
        return new ImportedContact(
                id,
                companyId,
                party.id(),
                person.firstName(),
                person.lastName(),
                person.email(),
                person.primary() ? phone(data, PhoneKind.DIRECT) : null,
                person.primary() ? phone(data, PhoneKind.MOBILE) : null,
                null,
                null,
                null,
                null);
    }

    /** Null where there is none. */
    static String billingInOneLine(List<AddressData> addresses) {
        return addresses.stream()
                .filter(a -> a.kind() == AddressKind.BILLING)
                .findFirst()
                .map(a -> address(a).inOneLine())
                .orElse(null);
    }

    /** As people dial them. */
    static List<String> numbers(List<PhoneData> phones) {
        return phones.stream()
                .map(PhoneData::number)
                .filter(n -> !Names.blank(n))
                .toList();
    }

    private static String phone(ContactData data, PhoneKind... preference) {
        return Arrays.stream(preference)
                .flatMap(kind -> data.phones().stream().filter(p -> p.kind() == kind))
                .map(PhoneData::number)
                .filter(n -> !Names.blank(n))
                .findFirst()
                .orElse(null);
    }

    private static Address address(ContactData data, AddressKind kind) {
        return data.addresses().stream()
                .filter(a -> a.kind() == kind)
                .findFirst()
                .map(Details::address)
                .orElse(null);
    }

    static Address address(AddressData a) {
        return new Address(
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
