package app.ledgerlink.xero.translate;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.shared.PhoneText;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WireNewContact;

/** A contact to be created, in Xero's words. */
public final class NewContactTranslator {

    private NewContactTranslator() {}

    /** @param country ISO code of the organisation's; null where not known */
    public static WireNewContact translate(NewContact contact, String country) {
        return new WireNewContact(
                contact.name(),
                contact.contactNumber(),
                contact.accountNumber(),
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                contact.taxNumber(),
                contact.currency(),
                contact.people().stream().map(NewContactTranslator::person).toList(),
                contact.addresses().stream().map(NewContactTranslator::address).toList(),
                contact.phones().stream().map(phone -> phone(phone, country)).toList());
    }

    /** Nobody is sent invoices unless a person says so in Xero. */
    private static WireNewContact.Person person(PersonData person) {
        return new WireNewContact.Person(person.firstName(), person.lastName(), person.email(), false);
    }

    private static WireContact.Address address(AddressData address) {
        return new WireContact.Address(
                address.kind() == AddressKind.BILLING ? "POBOX" : "STREET",
                address.line1(),
                address.line2(),
                address.line3(),
                address.line4(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country(),
                address.attentionTo());
    }

    /** What cannot be read goes whole into one field, as it was typed. */
    private static WireContact.Phone phone(PhoneData phone, String country) {
        String type = switch (phone.kind()) {
            case MAIN -> "DEFAULT";
            case DIRECT -> "DDI";
            case MOBILE -> "MOBILE";
            case FAX -> "FAX";
        };
        return PhoneText.split(phone.number(), country)
                .map(parts -> new WireContact.Phone(
                        type, parts.number(), parts.area().isEmpty() ? null : parts.area(), parts.country()))
                .orElseGet(() -> new WireContact.Phone(type, phone.number(), null, null));
    }
}
