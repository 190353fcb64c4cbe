package app.ledgerlink.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.customers.CustomerImport.KnownContact;
import app.ledgerlink.matching.ImportPlan.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleMatcherTest {

    private static final Person ANA = new Person("Ana", "Lee", "ana@acme.example", true);
    private static final Person BO = new Person("Bo", "Ray", "office@acme.example", false);

    @Test
    void findsByNameAndByEmail() {
        KnownContact renamedMail = known("Ana", "Lee", "old@acme.example");
        KnownContact renamedPerson = known("Robert", "Ray", "OFFICE@acme.example");
        assertThat(PeopleMatcher.match(List.of(ANA, BO), List.of(renamedPerson, renamedMail)))
                .isEqualTo(Map.of(ANA, renamedMail.id(), BO, renamedPerson.id()));
    }

    @Test
    void sharedMailboxDoesNotMixUpPeople() {
        Person sharing = new Person("Cy", "Day", "office@acme.example", false);
        KnownContact bo = known("Bo", "Ray", "office@acme.example");
        assertThat(PeopleMatcher.match(List.of(sharing, BO), List.of(bo))).isEqualTo(Map.of(BO, bo.id()));
    }

    @Test
    void namesakesAreToldApartByEmail() {
        Person otherAna = new Person("Ana", "Lee", "ana2@acme.example", false);
        KnownContact second = known("Ana", "Lee", "ana2@acme.example");
        KnownContact first = known("Ana", "Lee", "ana@acme.example");
        assertThat(PeopleMatcher.match(List.of(ANA, otherAna), List.of(second, first)))
                .isEqualTo(Map.of(ANA, first.id(), otherAna, second.id()));
    }

    @Test
    void personRenamedHereIsFoundByTheNameInTheBooks() {
        Person bob = new Person("Bob", "Ray", null, false);
        KnownContact renamed = known("Robert", "Raymond", null, "Bob", "Ray");
        assertThat(PeopleMatcher.match(List.of(bob), List.of(renamed))).isEqualTo(Map.of(bob, renamed.id()));
    }

    @Test
    void nobodyIsFoundByMissingEmail() {
        Person without = new Person("Di", "Fox", null, false);
        assertThat(PeopleMatcher.match(List.of(without), List.of(known("Ed", "Gil", null))))
                .isEmpty();
    }

    private static KnownContact known(String first, String last, String email) {
        return known(first, last, email, null, null);
    }

    private static KnownContact known(String first, String last, String email, String booksFirst, String booksLast) {
        return new KnownContact(UUID.randomUUID(), null, null, first, last, email, booksFirst, booksLast);
    }
}
