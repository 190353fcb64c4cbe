package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.books.Address;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Status;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.wire.PartErrors;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes a contact that was sent wrong (facts 2.8), beside a name that another one has. */
final class ContactRules {
    static final String ARCHIVED =
            "The specified contact details matched an archived contact. Archived contacts cannot currently be edited via the API.";
    private static final Pattern EMAIL = Pattern.compile("[!-~&&[^@,;<>]]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]{2,}");
    private static final Pattern COUNTRY = Pattern.compile("[\\p{L} .'’-]*");
    private static final Map<String, Integer> CONTACT = Map.of(
            "Name", 255,
            "ContactNumber", 50,
            "AccountNumber", 50,
            "FirstName", 255,
            "LastName", 255,
            "EmailAddress", 255,
            "CompanyNumber", 50,
            "TaxNumber", 50);
    private static final Map<String, Integer> ADDRESS = Map.of(
            "AddressLine1", 500,
            "AddressLine2", 500,
            "AddressLine3", 500,
            "AddressLine4", 500,
            "City", 255,
            "Region", 255,
            "PostalCode", 50,
            "Country", 50,
            "AttentionTo", 255);
    private static final Map<String, Integer> PHONE =
            Map.of("PhoneNumber", 50, "PhoneAreaCode", 10, "PhoneCountryCode", 20);
    private static final Map<String, Integer> PERSON = Map.of("FirstName", 255, "LastName", 255, "EmailAddress", 255);
    private final Books books;

    ContactRules(Books books) {
        this.books = books;
    }

    /**
     * Of the contact itself.
     *
     * @param body as it was sent
     * @param contact as it would become; without an id when it is new
     */
    List<String> own(JsonNode body, Contact contact) {
        var errors = new ArrayList<String>();
        if (contact.name() == null) {
            errors.add("The Contact Name cannot be empty.");
        }
        errors.addAll(tooLong(body, CONTACT));
        if (contact.email() != null && !EMAIL.matcher(contact.email()).matches()) {
            errors.add("Email address must be valid.");
        }
        if (contact.persons().size() > 5) {
            errors.add("A maximum of 5 contact persons can be added to a contact.");
        }
        var currency = Json.text(body, "DefaultCurrency");
        var organisation = books.organisation();
        if (currency != null
                && !currency.isBlank()
                && !currency.equals(organisation.baseCurrency())
                && !organisation.currencies().contains(currency)) {
            errors.add("The currency '" + currency + "' is not set up for this organisation.");
        }
        holder(contact)
                .ifPresent(other -> errors.add(
                        Status.ARCHIVED.equals(other.status())
                                ? ARCHIVED
                                : "The contact number " + contact.number()
                                        + " is already assigned to another contact."));
        if (accountNumberTaken(contact)) {
            errors.add("The Account Number already exists. Please enter a different Account Number.");
        }
        return errors;
    }

    /** Of its addresses, phones and persons. */
    PartErrors parts(JsonNode body) {
        var errors = new PartErrors();
        for (JsonNode address : list(body, "Addresses")) {
            var type = ContactPatch.type(address, "AddressType", Address.POBOX);
            tooLong(address, ADDRESS).forEach(e -> errors.add("Addresses", type, e));
            var country = Json.text(address, "Country");
            if (country != null && !COUNTRY.matcher(country).matches()) {
                errors.add("Addresses", type, "Country must be letters only.");
            }
        }
        for (JsonNode phone : list(body, "Phones")) {
            var type = ContactPatch.type(phone, "PhoneType", "DEFAULT");
            tooLong(phone, PHONE).forEach(e -> errors.add("Phones", type, e));
        }
        int place = 0;
        for (JsonNode person : list(body, "ContactPersons")) {
            int key = place++;
            tooLong(person, PERSON).forEach(e -> errors.add("ContactPersons", key, e));
            var email = Json.text(person, "EmailAddress");
            if (email != null
                    && !email.isBlank()
                    && !EMAIL.matcher(email.trim()).matches()) {
                errors.add("ContactPersons", key, "Email address must be valid.");
            }
        }
        return errors;
    }

    /** What is odd, and saved all the same. */
    List<String> warnings(Contact contact) {
        boolean shared = contact.taxNumber() != null
                && books.contacts().stream()
                        .anyMatch(c -> !c.id().equals(contact.id())
                                && contact.taxNumber().equalsIgnoreCase(c.taxNumber()));
        return shared ? List.of("Another contact has the tax number " + contact.taxNumber() + ".") : List.of();
    }

    private Optional<Contact> holder(Contact contact) {
        return books.contacts().stream()
                .filter(c -> contact.number() != null
                        && contact.number().equalsIgnoreCase(c.number())
                        && !c.id().equals(contact.id()))
                .findFirst();
    }

    private boolean accountNumberTaken(Contact contact) {
        return contact.accountNumber() != null
                && books.contacts().stream()
                        .anyMatch(c -> c.active()
                                && !c.id().equals(contact.id())
                                && contact.accountNumber().equalsIgnoreCase(c.accountNumber()));
    }

    private static List<String> tooLong(JsonNode body, Map<String, Integer> longest) {
        var errors = new ArrayList<String>();
        longest.forEach((name, most) -> {
            var text = Json.text(body, name);
            if (text != null && text.length() > most) {
                errors.add("The value of field '" + name + "' must not exceed " + most + " characters.");
            }
        });
        return errors;
    }

    private static Iterable<JsonNode> list(JsonNode body, String name) {
        var list = Json.member(body, name);
        return list != null && list.isArray() ? list : List.of();
    }
}
