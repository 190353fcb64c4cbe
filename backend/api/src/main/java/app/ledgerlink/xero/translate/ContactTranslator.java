package app.ledgerlink.xero.translate;

import static app.ledgerlink.xero.translate.Unreadable.requiredId;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.LedgerRecord.PhoneKind;
import app.ledgerlink.shared.PhoneText;
import app.ledgerlink.xero.wire.WireContact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Contact to the ledger's words. Phones and addresses come in one order, as Xero's own differs between reads and writes.
 * One without a name passes: what becomes of it is not decided here.
 */
public final class ContactTranslator {

    /** Keyed by type, never by position. */
    private static final Map<String, AddressKind> ADDRESSES =
            Map.of("POBOX", AddressKind.BILLING, "STREET", AddressKind.SHIPPING);

    private static final Map<String, PhoneKind> PHONES = Map.of(
            "DEFAULT", PhoneKind.MAIN, "DDI", PhoneKind.DIRECT, "MOBILE", PhoneKind.MOBILE, "FAX", PhoneKind.FAX);

    private ContactTranslator() {}

    /**
     * @param answeredAt stands in for a missing stamp of the last change
     * @param country ISO code of the organisation's; null where not known. Phones without a country's code are read as of it
     * @param guesses is told what had to be guessed
     */
    public static ContactData translate(WireContact wire, Instant answeredAt, String country, Guesses guesses) {
        Optional<WireContact.Balances.Side> owed =
                Optional.ofNullable(wire.balances()).map(WireContact.Balances::accountsReceivable);
        return new ContactData(
                requiredId(wire.contactID(), "ContactID"),
                wire.name() == null ? "" : wire.name(),
                wire.firstName(),
                wire.lastName(),
                wire.emailAddress(),
                wire.accountNumber(),
                wire.contactNumber(),
                wire.taxNumber(),
                status(wire.contactStatus(), guesses),
                Boolean.TRUE.equals(wire.isCustomer()),
                Boolean.TRUE.equals(wire.isSupplier()),
                wire.defaultCurrency(),
                wire.contactID().equalsIgnoreCase(wire.mergedToContactID()) ? null : wire.mergedToContactID(),
                wire.website(),
                wire.phones().stream()
                        .flatMap(phone -> phone(phone, country))
                        .sorted(Comparator.comparing(PhoneData::kind))
                        .toList(),
                wire.addresses().stream()
                        .flatMap(ContactTranslator::address)
                        .sorted(Comparator.comparing(AddressData::kind))
                        .toList(),
                people(wire),
                owed.map(WireContact.Balances.Side::outstanding).orElse(null),
                wire.updatedDateUTC() == null ? answeredAt : wire.updatedDateUTC());
    }

    private static String upper(String name) {
        return name == null ? "" : name.toUpperCase(Locale.ROOT);
    }

    /** Xero leaves out what is empty: a contact without a status is as it was created, active. */
    private static PartyStatus status(String name, Guesses guesses) {
        return switch (upper(name)) {
            case "ACTIVE", "" -> PartyStatus.ACTIVE;
            case "ARCHIVED" -> PartyStatus.ARCHIVED;
            case "GDPRREQUEST" -> PartyStatus.ERASED;
            default -> {
                guesses.add("ContactStatus", "Its status " + name + " is not known, so it counts as active.");
                yield PartyStatus.ACTIVE;
            }
        };
    }

    private static Stream<PhoneData> phone(WireContact.Phone wire, String country) {
        PhoneKind kind = PHONES.get(upper(wire.phoneType()));
        if (kind == null || wire.phoneNumber() == null) {
            return Stream.empty();
        }
        return Stream.of(new PhoneData(
                kind, PhoneText.read(wire.phoneCountryCode(), wire.phoneAreaCode(), wire.phoneNumber(), country)));
    }

    private static Stream<AddressData> address(WireContact.Address wire) {
        AddressKind kind = ADDRESSES.get(upper(wire.addressType()));
        AddressData address = new AddressData(
                kind,
                wire.attentionTo(),
                wire.addressLine1(),
                wire.addressLine2(),
                wire.addressLine3(),
                wire.addressLine4(),
                wire.city(),
                wire.region(),
                wire.postalCode(),
                wire.country());
        AddressData blank = new AddressData(kind, null, null, null, null, null, null, null, null, null);
        return kind == null || address.equals(blank) ? Stream.empty() : Stream.of(address);
    }

    private static List<PersonData> people(WireContact wire) {
        return wire.contactPersons().stream()
                .map(person -> new PersonData(person.firstName(), person.lastName(), person.emailAddress()))
                .filter(person -> !person.equals(new PersonData(null, null, null)))
                .toList();
    }
}
