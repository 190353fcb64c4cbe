package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.books.Address;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.ContactPerson;
import app.ledgerlink.xerostandin.books.Phone;
import app.ledgerlink.xerostandin.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Lays the members that a body holds over a contact; what is left out keeps its value. */
final class ContactPatch {
    private static final Map<String, BiConsumer<Contact, String>> TEXTS = Map.ofEntries(
            Map.entry("Name", Contact::name),
            Map.entry("ContactNumber", Contact::number),
            Map.entry("AccountNumber", Contact::accountNumber),
            Map.entry("ContactStatus", Contact::status),
            Map.entry("FirstName", Contact::firstName),
            Map.entry("LastName", Contact::lastName),
            Map.entry("EmailAddress", Contact::email),
            Map.entry("CompanyNumber", Contact::companyNumber),
            Map.entry("BankAccountDetails", Contact::bankAccountDetails),
            Map.entry("TaxNumber", Contact::taxNumber),
            Map.entry("DefaultCurrency", Contact::defaultCurrency));

    private ContactPatch() {}

    static void apply(JsonNode body, Contact contact) {
        TEXTS.forEach((name, set) -> {
            if (Json.member(body, name) != null) {
                set.accept(contact, blankToNull(Json.text(body, name)));
            }
        });
        each(body, "Addresses", a -> contact.address(address(a, contact)));
        each(body, "Phones", p -> contact.phone(phone(p, contact)));
        var persons = Json.member(body, "ContactPersons");
        if (persons != null && persons.isArray()) {
            var all = new ArrayList<ContactPerson>();
            persons.forEach(p -> all.add(person(p)));
            contact.persons(List.copyOf(all));
        }
        contact.writtenByApi(true);
    }

    /** Which slot a part belongs to. */
    static String type(JsonNode part, String member, String usual) {
        var type = Json.text(part, member);
        return type == null ? usual : type;
    }

    private static Address address(JsonNode node, Contact contact) {
        var key = type(node, "AddressType", Address.POBOX);
        var old = contact.addresses().get(key);
        return new Address(
                key,
                over(node, "AttentionTo", old == null ? null : old.attentionTo()),
                over(node, "AddressLine1", old == null ? null : old.line1()),
                over(node, "AddressLine2", old == null ? null : old.line2()),
                over(node, "AddressLine3", old == null ? null : old.line3()),
                over(node, "AddressLine4", old == null ? null : old.line4()),
                over(node, "City", old == null ? null : old.city()),
                over(node, "Region", old == null ? null : old.region()),
                over(node, "PostalCode", old == null ? null : old.postalCode()),
                over(node, "Country", old == null ? null : old.country()));
    }

    private static Phone phone(JsonNode node, Contact contact) {
        var key = type(node, "PhoneType", "DEFAULT");
        var old = contact.phones().get(key);
        return new Phone(
                key,
                over(node, "PhoneCountryCode", old == null ? null : old.country()),
                over(node, "PhoneAreaCode", old == null ? null : old.area()),
                over(node, "PhoneNumber", old == null ? null : old.number()));
    }

    private static ContactPerson person(JsonNode node) {
        return new ContactPerson(
                blankToNull(Json.text(node, "FirstName")),
                blankToNull(Json.text(node, "LastName")),
                blankToNull(Json.text(node, "EmailAddress")),
                "true".equalsIgnoreCase(Json.text(node, "IncludeInEmails")));
    }

    /** An empty text clears: the stand-in's choice for what is unconfirmed. */
    private static String over(JsonNode node, String name, String old) {
        return Json.member(node, name) == null ? old : blankToNull(Json.text(node, name));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }

    private static void each(JsonNode body, String name, Consumer<JsonNode> action) {
        var list = Json.member(body, name);
        if (list != null && list.isArray()) {
            list.forEach(action);
        }
    }
}
