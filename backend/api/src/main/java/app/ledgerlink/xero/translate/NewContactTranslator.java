package app.ledgerlink.xero.translate;

import app.ledgerlink.ledger.LedgerRecord.AddressData;
import app.ledgerlink.ledger.LedgerRecord.AddressKind;
import app.ledgerlink.ledger.LedgerRecord.PersonData;
import app.ledgerlink.ledger.LedgerRecord.PhoneData;
import app.ledgerlink.outbound.NewContact;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WireNewContact;

/** A contact to be created, in Xero's words. */
public final class NewContactTranslator {

    private NewContactTranslator() {}

    public static WireNewContact translate(NewContact contact) {
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
                contact.phones().stream().map(NewContactTranslator::phone).toList());
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

    /** The whole number in one field: where its country and area end is not known for sure. */
    private static WireContact.Phone phone(PhoneData phone) {
        String type = switch (phone.kind()) {
            case MAIN -> "DEFAULT";
            case DIRECT -> "DDI";
            case MOBILE -> "MOBILE";
            case FAX -> "FAX";
        };
        return new WireContact.Phone(type, phone.number(), null, null);
    }
}
