package app.ledgerlink.matching;

import static app.ledgerlink.matching.Names.blank;
import static app.ledgerlink.matching.Names.joined;
import static app.ledgerlink.matching.Names.same;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.customers.CustomerImport.KnownContact;
import app.ledgerlink.matching.ImportPlan.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Finds the contacts of a company again that the books name as people: by e-mail and name, by name, by the name before a
 * person changed it here, by e-mail.
 */
final class PeopleMatcher {

    private PeopleMatcher() {}

    /** @return the known contact's id for each person that has one; no contact is given to two persons */
    static Map<Person, UUID> match(List<Person> people, List<KnownContact> known) {
        Map<Person, UUID> matched = new HashMap<>();
        List<KnownContact> free = new ArrayList<>(known);
        List<BiPredicate<Person, KnownContact>> tests = List.of(
                (p, k) -> sameName(p, k) && same(p.email(), k.email()),
                PeopleMatcher::sameName,
                PeopleMatcher::sameNameInBooks,
                (p, k) -> !blank(p.email()) && same(p.email(), k.email()));
        for (BiPredicate<Person, KnownContact> test : tests) {
            for (Person person : people) {
                if (!matched.containsKey(person)) {
                    free.stream().filter(k -> test.test(person, k)).findFirst().ifPresent(k -> {
                        matched.put(person, k.id());
                        free.remove(k);
                    });
                }
            }
        }
        return matched;
    }

    /** Whether a party still names a contact, even in a way that cannot be imported: a last name may be missing. */
    static boolean names(ContactData party, KnownContact known) {
        return ImportRules.namedPeople(party).stream()
                .map(p -> new Person(p.firstName(), p.lastName(), p.email(), false))
                .anyMatch(p -> sameName(p, known)
                        || sameNameInBooks(p, known)
                        || !blank(p.email()) && same(p.email(), known.email())
                        || blank(p.lastName()) && !blank(p.firstName()) && same(p.firstName(), known.firstName()));
    }

    /** Whether one party names the same person twice. */
    static boolean samePerson(Person one, PersonData other) {
        return same(joined(one.firstName(), one.lastName()), joined(other.firstName(), other.lastName()))
                && (blank(one.email()) || blank(other.email()) || same(one.email(), other.email()));
    }

    private static boolean sameName(Person person, KnownContact known) {
        return same(joined(person.firstName(), person.lastName()), joined(known.firstName(), known.lastName()));
    }

    private static boolean sameNameInBooks(Person person, KnownContact known) {
        return !blank(known.booksLastName())
                && same(
                        joined(person.firstName(), person.lastName()),
                        joined(known.booksFirstName(), known.booksLastName()));
    }
}
