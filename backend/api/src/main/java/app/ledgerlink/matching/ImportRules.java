package app.ledgerlink.matching;

import static app.ledgerlink.matching.Names.blank;
import static app.ledgerlink.matching.Names.joined;
import static app.ledgerlink.matching.Names.same;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LinkState;
import app.ledgerlink.books.Party;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.matching.ImportPlan.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which party of the books becomes which customer. A company needs a name, a contact needs a last name; a party named
 * like its own person is an individual, unless that person has no last name: then it is a company of that name. A party
 * that was sold something always becomes a customer, so that its documents have a page.
 */
final class ImportRules {

    private ImportRules() {}

    static ImportPlan plan(Party party, LinkRules rules) {
        if (party.data().status() == PartyStatus.ERASED) {
            return party.customer() == null
                    ? ImportPlan.none(fate(party.data(), LinkState.EXCLUDED, LinkReason.ERASED, null))
                    : new ImportPlan(party.customer().kind(), List.of(), List.of(), true);
        }
        LinkReason exclusion = party.customer() == null ? exclusion(party, rules) : null;
        if (exclusion != null) {
            return ImportPlan.none(fate(party.data(), LinkState.EXCLUDED, exclusion, null));
        }
        return wanted(party);
    }

    /** What becomes of a party that a person wants as a customer, whatever the settings leave out. */
    static ImportPlan wanted(Party party) {
        return kind(party) == CustomerKind.INDIVIDUAL ? individual(party) : company(party);
    }

    /** Whether a document that is still to be read could change what {@link #plan} says. */
    static boolean dependsOnSales(Party party, LinkRules rules) {
        return party.customer() == null
                && !party.hasSales()
                && !party.choices().ignored()
                && party.data().status() != PartyStatus.ERASED
                && exclusion(party, rules) != null;
    }

    private static LinkReason exclusion(Party party, LinkRules rules) {
        ContactData data = party.data();
        if (party.choices().ignored()) {
            return LinkReason.IGNORED;
        }
        if (party.hasSales()) {
            return null;
        }
        if (data.mergedIntoExternalId() != null) {
            return LinkReason.MERGED;
        }
        if (data.status() == PartyStatus.ARCHIVED) {
            return LinkReason.ARCHIVED;
        }
        if (data.customer()) {
            return null;
        }
        if (data.supplier()) {
            return imported(party, rules.vendors()) ? null : LinkReason.VENDOR;
        }
        return rules.contactsWithoutSales() ? null : LinkReason.NO_SALES;
    }

    private static boolean imported(Party vendor, LinkRules.VendorRule rule) {
        return switch (rule) {
            case NONE -> false;
            case CHOSEN -> vendor.choices().vendor();
            case ALL -> true;
        };
    }

    /** A customer stays what it is, however the books rename it. */
    static CustomerKind kind(Party party) {
        if (party.customer() != null) {
            return party.customer().kind();
        }
        ContactData data = party.data();
        boolean namedLikePerson = same(data.name(), joined(data.firstName(), data.lastName()));
        return !blank(data.lastName()) && (namedLikePerson || blank(data.name()))
                ? CustomerKind.INDIVIDUAL
                : CustomerKind.COMPANY;
    }

    private static ImportPlan individual(Party party) {
        ContactData data = party.data();
        List<LinkFate> fates = new ArrayList<>();
        if (blank(data.name())) {
            fates.add(fate(data, LinkState.FAILED, LinkReason.NAME_MISSING, "Name"));
        } else if (blank(data.lastName())) {
            fates.add(fate(data, LinkState.FAILED, LinkReason.LAST_NAME_MISSING, "LastName"));
        }
        for (PersonData person : data.people()) {
            if (!same(joined(person.firstName(), person.lastName()), joined(data.firstName(), data.lastName()))) {
                fates.add(fate(data, person, LinkState.EXCLUDED, LinkReason.PERSON_OF_INDIVIDUAL, null));
            }
        }
        boolean possible = party.customer() != null || !blank(data.lastName());
        return new ImportPlan(possible ? CustomerKind.INDIVIDUAL : null, List.of(), fates, false);
    }

    private static ImportPlan company(Party party) {
        ContactData data = party.data();
        List<LinkFate> fates = new ArrayList<>();
        if (blank(data.name())) {
            fates.add(fate(data, LinkState.FAILED, LinkReason.NAME_MISSING, "Name"));
            if (party.customer() == null && !party.hasSales()) {
                for (PersonData person : namedPeople(data)) {
                    fates.add(fate(data, person, LinkState.FAILED, LinkReason.PERSON_OF_MISSING_COMPANY, "Name"));
                }
                return new ImportPlan(null, List.of(), fates, false);
            }
        }
        List<Person> people = new ArrayList<>();
        PersonData primary = new PersonData(data.firstName(), data.lastName(), data.email());
        for (PersonData person : namedPeople(data)) {
            if (blank(person.lastName())) {
                fates.add(fate(data, person, LinkState.FAILED, LinkReason.LAST_NAME_MISSING, "LastName"));
            } else if (people.stream().noneMatch(p -> PeopleMatcher.samePerson(p, person))) {
                people.add(new Person(person.firstName(), person.lastName(), person.email(), person.equals(primary)));
            }
        }
        return new ImportPlan(CustomerKind.COMPANY, people, fates, false);
    }

    /** The party's own person first; the party's e-mail alone is no person. */
    static List<PersonData> namedPeople(ContactData data) {
        List<PersonData> people = new ArrayList<>();
        if (!blank(data.firstName()) || !blank(data.lastName())) {
            people.add(new PersonData(data.firstName(), data.lastName(), data.email()));
        }
        data.people().stream()
                .filter(p -> !blank(p.firstName()) || !blank(p.lastName()) || !blank(p.email()))
                .forEach(people::add);
        return people;
    }

    /** What a company is called that has sales documents: what its party has of a name, or else how it can be reached. */
    static String companyName(ContactData data) {
        return Stream.of(
                        data.name(),
                        joined(data.firstName(), data.lastName()),
                        data.email(),
                        data.accountNumber(),
                        "Customer without a name")
                .filter(n -> !blank(n))
                .findFirst()
                .orElseThrow();
    }

    static LinkFate fate(ContactData data, LinkState outcome, LinkReason reason, String field) {
        return new LinkFate(false, data.externalId(), shownName(data), outcome, reason, field);
    }

    /** A name for people, whatever of one there is. */
    static String shownName(ContactData data) {
        String name = blank(data.name()) ? joined(data.firstName(), data.lastName()) : data.name();
        return blank(name) ? "(no name)" : name;
    }

    private static LinkFate fate(
            ContactData data, PersonData person, LinkState outcome, LinkReason reason, String field) {
        String joined = joined(person.firstName(), person.lastName());
        String name = blank(joined) ? person.email() : joined;
        String id = data.externalId() + LinkFate.PERSON_SEPARATOR + Names.normal(name + " " + person.email());
        return new LinkFate(true, id, name, outcome, reason, field);
    }
}
