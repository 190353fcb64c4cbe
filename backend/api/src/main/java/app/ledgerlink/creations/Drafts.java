package app.ledgerlink.creations;

import app.ledgerlink.books.NewContact;
import app.ledgerlink.creations.ContactDraft.Field;
import app.ledgerlink.creations.ContactDraft.Source;
import app.ledgerlink.creations.ContactDraft.SourceKind;
import app.ledgerlink.creations.CustomerInLedgerResource.CreationInput;
import app.ledgerlink.customers.Address;
import app.ledgerlink.customers.CustomerDetails.Person;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.CustomerNumber;
import app.ledgerlink.shared.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides what is sent of a customer. Pure: the same facts make the same draft. */
final class Drafts {

    private static final Source PRODUCT = new Source(SourceKind.PRODUCT, null, "Ledgerlink");

    private Drafts() {}

    /**
     * @param contact what is sent once there is no problem
     */
    record Drafted(ContactDraft draft, NewContact contact) {}

    /**
     * @param person the contact of a company from whose page it was asked for; null or another's takes the first one
     * @param currency that was chosen; null for the organisation's own
     */
    static Drafted of(CustomerFacts customer, UUID person, String currency, Books books) {
        DraftValues values = new DraftValues();
        if (customer.ref().kind() == CustomerKind.COMPANY) {
            company(values, customer, own(customer.people(), person));
        } else {
            individual(values, customer);
        }
        currency(values, currency, books);
        values.add(Field.CONTACT_NUMBER, CustomerNumber.of(customer.ref().id()), PRODUCT);
        List<Person> further = further(customer, person, books.limits().people());
        further.forEach(p -> values.person(p, source(p)));
        NewContact contact = values.contact();
        return new Drafted(
                new ContactDraft(
                        values.shown(),
                        DraftRules.problems(values, books),
                        notes(customer, person, books.limits().people()).stream()
                                .map(books::told)
                                .toList(),
                        version(contact)),
                contact);
    }

    /** @throws ProblemException 409 when the draft that was seen is not what would be sent now */
    static void requireSeen(CustomerFacts customer, UUID asked, CreationInput input, Books books) {
        String version = of(customer, asked, input.currency(), books).draft().version();
        if (input.draftVersion() != null && !input.draftVersion().equals(version)) {
            throw ProblemException.conflict(
                    "changed-since",
                    customer.name()
                            + " was changed since you looked at what will be sent. Look again, then create it.");
        }
    }

    /** Of all but the currency, which is chosen while one looks. */
    private static String version(NewContact c) {
        String all = Arrays.asList(
                        c.name(),
                        c.firstName(),
                        c.lastName(),
                        c.email(),
                        c.accountNumber(),
                        c.taxNumber(),
                        c.phones(),
                        c.addresses(),
                        c.people())
                .toString();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void company(DraftValues values, CustomerFacts company, Person person) {
        Source here = new Source(SourceKind.COMPANY, company.ref().id(), company.name());
        values.add(Field.NAME, company.name(), here);
        if (person != null) {
            values.add(Field.FIRST_NAME, person.firstName(), source(person));
            values.add(Field.LAST_NAME, person.lastName(), source(person));
        }
        values.add(Field.EMAIL, company.email(), here);
        if (company.email() == null && person != null) {
            values.add(Field.EMAIL, person.email(), source(person));
        }
        values.add(Field.PHONE, company.phone(), here);
        if (person != null) {
            values.add(Field.DIRECT_PHONE, person.phone(), source(person));
            values.add(Field.MOBILE, person.mobile(), source(person));
        }
        common(values, company, here);
    }

    private static void individual(DraftValues values, CustomerFacts individual) {
        Source here = new Source(SourceKind.CONTACT, individual.ref().id(), individual.name());
        values.add(Field.NAME, individual.name(), here);
        values.add(Field.FIRST_NAME, individual.firstName(), here);
        values.add(Field.LAST_NAME, individual.lastName(), here);
        values.add(Field.EMAIL, individual.email(), here);
        values.add(Field.PHONE, individual.phone(), here);
        values.add(Field.MOBILE, individual.mobile(), here);
        common(values, individual, here);
    }

    private static void common(DraftValues values, CustomerFacts customer, Source here) {
        address(values, Field.BILLING_ADDRESS, customer.billingAddress(), here);
        address(values, Field.SHIPPING_ADDRESS, customer.shippingAddress(), here);
        values.add(Field.ACCOUNT_NUMBER, customer.accountNumber(), here);
        values.add(Field.TAX_NUMBER, customer.taxNumber(), here);
    }

    private static void address(DraftValues values, Field field, Address address, Source here) {
        if (address != null && address.inOneLine() != null) {
            values.address(field, address, here);
        }
    }

    private static void currency(DraftValues values, String chosen, Books books) {
        if (chosen != null) {
            values.add(Field.CURRENCY, chosen, new Source(SourceKind.CHOICE, null, "Chosen for this contact"));
        } else {
            values.add(Field.CURRENCY, books.baseCurrency(), new Source(SourceKind.ORGANISATION, null, books.name()));
        }
    }

    private static List<String> notes(CustomerFacts customer, UUID person, int most) {
        List<String> notes = new ArrayList<>();
        Person own = own(customer.people(), person);
        if (own != null
                && own.email() != null
                && customer.email() != null
                && !own.email().equalsIgnoreCase(customer.email())) {
            notes.add("{system} keeps one e-mail for a contact and its first person. The company's is sent, so that of "
                    + own.name() + " stays here alone.");
        }
        List<Person> others = others(customer, person);
        if (others.size() > most) {
            notes.add("{system} takes " + most + " people beside the first one. Not sent: "
                    + others.stream().skip(most).map(Person::name).collect(Collectors.joining(", ")) + ".");
        }
        if (!customer.unsent().isEmpty()) {
            notes.add("Not sent and kept here alone: " + String.join(" and ", customer.unsent()) + ".");
        }
        return notes;
    }

    private static List<Person> further(CustomerFacts customer, UUID person, int most) {
        return others(customer, person).stream().limit(most).toList();
    }

    private static List<Person> others(CustomerFacts customer, UUID person) {
        Person own = own(customer.people(), person);
        return customer.people().stream().filter(p -> p != own).toList();
    }

    private static Person own(List<Person> people, UUID person) {
        return people.stream()
                .filter(p -> p.id().equals(person))
                .findFirst()
                .orElse(people.isEmpty() ? null : people.get(0));
    }

    private static Source source(Person person) {
        return new Source(SourceKind.CONTACT, person.id(), person.name());
    }
}
