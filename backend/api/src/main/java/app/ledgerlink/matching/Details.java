package app.ledgerlink.matching;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.LedgerRecord.PhoneKind;
import app.ledgerlink.books.Party;
import app.ledgerlink.customers.Address;
import app.ledgerlink.customers.CustomerField;
import app.ledgerlink.customers.ImportedCustomer;
import app.ledgerlink.matching.ImportPlan.Person;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A party's details as a customer has them. */
final class Details {

    private Details() {}

    static ImportedCustomer company(UUID id, ContactData data) {
        return company(id, data.name(), data);
    }

    static ImportedCustomer company(UUID id, String name, ContactData data) {
        Map<CustomerField, Object> values = ofParty(data);
        values.put(CustomerField.NAME, name);
        values.put(CustomerField.PHONE, phone(data, PhoneKind.MAIN, PhoneKind.DIRECT, PhoneKind.MOBILE));
        values.put(CustomerField.WEBSITE, data.website());
        return new ImportedCustomer(id, null, null, values);
    }

    static ImportedCustomer individual(UUID id, Party party) {
        ContactData data = party.data();
        Map<CustomerField, Object> values = ofParty(data);
        values.put(CustomerField.FIRST_NAME, data.firstName());
        values.put(CustomerField.LAST_NAME, Names.blank(data.lastName()) ? null : data.lastName());
        values.put(CustomerField.PHONE, phone(data, PhoneKind.MAIN, PhoneKind.DIRECT));
        values.put(CustomerField.MOBILE, phone(data, PhoneKind.MOBILE));
        return new ImportedCustomer(id, null, party.id(), values);
    }

    /** A person of a company: its numbers and addresses are the company's. */
    static ImportedCustomer person(UUID id, UUID companyId, Party party, Person person) {
        ContactData data = party.data();
        Map<CustomerField, Object> values = new EnumMap<>(CustomerField.class);
        values.put(CustomerField.FIRST_NAME, person.firstName());
        values.put(CustomerField.LAST_NAME, person.lastName());
        values.put(CustomerField.EMAIL, person.email());
        values.put(CustomerField.PHONE, person.primary() ? phone(data, PhoneKind.DIRECT) : null);
        values.put(CustomerField.MOBILE, person.primary() ? phone(data, PhoneKind.MOBILE) : null);
        for (CustomerField field : List.of(
                CustomerField.ACCOUNT_NUMBER,
                CustomerField.TAX_NUMBER,
                CustomerField.BILLING_ADDRESS,
                CustomerField.SHIPPING_ADDRESS)) {
            values.put(field, null);
        }
        return new ImportedCustomer(id, companyId, party.id(), values);
    }

    /** What a company and an individual have in common. */
    private static Map<CustomerField, Object> ofParty(ContactData data) {
        Map<CustomerField, Object> values = new EnumMap<>(CustomerField.class);
        values.put(CustomerField.EMAIL, data.email());
        values.put(CustomerField.ACCOUNT_NUMBER, data.accountNumber());
        values.put(CustomerField.TAX_NUMBER, data.taxNumber());
        values.put(CustomerField.BILLING_ADDRESS, address(data, AddressKind.BILLING));
        values.put(CustomerField.SHIPPING_ADDRESS, address(data, AddressKind.SHIPPING));
        return values;
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
