package app.ledgerlink.matching;

import static app.ledgerlink.customers.CustomerKind.COMPANY;
import static app.ledgerlink.customers.CustomerKind.INDIVIDUAL;
import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LinkState;
import app.ledgerlink.customers.CustomerKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImportRulesTest {

    private static final LinkRules USUAL = new LinkRules(LinkRules.VendorRule.NONE, true, false);

    static Stream<Arguments> customers() {
        return Stream.of(
                arguments("a company", party(), COMPANY, List.of(), List.of()),
                arguments(
                        "a company with its person",
                        party().person("Ana", "Lee"),
                        COMPANY,
                        List.of("Ana Lee"),
                        List.of()),
                arguments(
                        "an individual",
                        party().name("Ana Lee").person("Ana", "Lee"),
                        INDIVIDUAL,
                        List.of(),
                        List.of()),
                arguments(
                        "an individual, other case and spaces",
                        party().name(" ANA  lee").person("Ana ", "Lee"),
                        INDIVIDUAL,
                        List.of(),
                        List.of()),
                arguments(
                        "an individual with a last name only",
                        party().name("Lee").person(null, "Lee"),
                        INDIVIDUAL,
                        List.of(),
                        List.of()),
                arguments(
                        "a first name without a last name",
                        party().name("Cher").person("Cher", null),
                        COMPANY,
                        List.of(),
                        List.of("LAST_NAME_MISSING LastName Cher")),
                arguments(
                        "a first name and nothing else, sold to",
                        party().name(" ").person("Cher", null),
                        COMPANY,
                        List.of(),
                        List.of("NAME_MISSING Name Cher", "LAST_NAME_MISSING LastName Cher")),
                arguments(
                        "no name at all, sold to",
                        party().name(null),
                        COMPANY,
                        List.of(),
                        List.of("NAME_MISSING Name (no name)")),
                arguments(
                        "no name, but a person",
                        party().name(" ").person("Ana", "Lee"),
                        INDIVIDUAL,
                        List.of(),
                        List.of("NAME_MISSING Name Ana Lee")),
                arguments(
                        "no name, no person",
                        party().name(null).withoutSales(),
                        null,
                        List.of(),
                        List.of("NAME_MISSING Name (no name)")),
                arguments(
                        "no name, people of it",
                        party().name("").withoutSales().people(new PersonData("Bo", "Ray", null)),
                        null,
                        List.of(),
                        List.of("NAME_MISSING Name (no name)", "PERSON_OF_MISSING_COMPANY Name Bo Ray")),
                arguments(
                        "a company whose person has no last name",
                        party().person("Ana", null),
                        COMPANY,
                        List.of(),
                        List.of("LAST_NAME_MISSING LastName Ana")),
                arguments(
                        "a company with people, one without a last name, one without any name",
                        party().person("Ana", "Lee")
                                .people(
                                        new PersonData("Bo", "Ray", "bo@acme.example"),
                                        new PersonData("Cy", " ", null),
                                        new PersonData(null, null, "x@acme.example")),
                        COMPANY,
                        List.of("Ana Lee", "Bo Ray"),
                        List.of("LAST_NAME_MISSING LastName Cy", "LAST_NAME_MISSING LastName x@acme.example")),
                arguments(
                        "a person named twice",
                        party().person("Ana", "Lee").people(new PersonData("ana", "LEE", null)),
                        COMPANY,
                        List.of("Ana Lee"),
                        List.of()),
                arguments(
                        "namesakes with addresses of their own",
                        party().person("Ana", "Lee").people(new PersonData("Ana", "Lee", "other@acme.example")),
                        COMPANY,
                        List.of("Ana Lee", "Ana Lee"),
                        List.of()),
                arguments(
                        "people of an individual",
                        party().name("Ana Lee")
                                .person("Ana", "Lee")
                                .people(new PersonData("Bo", "Ray", null), new PersonData("Ana", "Lee", null)),
                        INDIVIDUAL,
                        List.of(),
                        List.of("PERSON_OF_INDIVIDUAL null Bo Ray")),
                arguments(
                        "a linked company renamed like its person stays a company",
                        party().name("Ana Lee").person("Ana", "Lee").linkedAs(COMPANY),
                        COMPANY,
                        List.of("Ana Lee"),
                        List.of()),
                arguments(
                        "a linked individual that lost its last name stays linked",
                        party().name("Ana").person("Ana", null).linkedAs(INDIVIDUAL),
                        INDIVIDUAL,
                        List.of(),
                        List.of("LAST_NAME_MISSING LastName Ana")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void customers(String what, PartyExamples party, CustomerKind become, List<String> people, List<String> fates) {
        ImportPlan plan = ImportRules.plan(party.build(), USUAL);
        assertThat(plan.become()).isEqualTo(become);
        assertThat(plan.people())
                .extracting(p -> Names.joined(p.firstName(), p.lastName()))
                .isEqualTo(people);
        assertThat(plan.fates())
                .extracting(f -> f.reason() + " " + f.field() + " " + f.name())
                .isEqualTo(fates);
        assertThat(plan.fates()).extracting(LinkFate::externalId).doesNotHaveDuplicates();
    }

    static Stream<Arguments> exclusions() {
        LinkRules vendors = new LinkRules(LinkRules.VendorRule.ALL, true, false);
        LinkRules chosen = new LinkRules(LinkRules.VendorRule.CHOSEN, true, false);
        LinkRules salesOnly = new LinkRules(LinkRules.VendorRule.NONE, false, false);
        return Stream.of(
                arguments("vendor", party().flags(false, true).withoutSales(), USUAL, LinkReason.VENDOR),
                arguments("vendor, all wanted", party().flags(false, true).withoutSales(), vendors, null),
                arguments(
                        "vendor, chosen",
                        party().flags(false, true).withoutSales().choices(true, false),
                        chosen,
                        null),
                arguments(
                        "vendor, another is chosen",
                        party().flags(false, true).withoutSales(),
                        chosen,
                        LinkReason.VENDOR),
                arguments(
                        "vendor, chosen, none wanted",
                        party().flags(false, true).withoutSales().choices(true, false),
                        USUAL,
                        LinkReason.VENDOR),
                arguments("left out by a person", party().choices(false, true), USUAL, LinkReason.IGNORED),
                arguments("vendor and customer", party().flags(true, true).withoutSales(), USUAL, null),
                arguments("vendor with sales", party().flags(false, true), USUAL, null),
                arguments("neither", party().flags(false, false).withoutSales(), USUAL, null),
                arguments(
                        "neither, sales only",
                        party().flags(false, false).withoutSales(),
                        salesOnly,
                        LinkReason.NO_SALES),
                arguments("sales, sales only", party().flags(false, false), salesOnly, null),
                arguments("customer by flag, sales only", party().withoutSales(), salesOnly, null),
                arguments("archived", party().status(PartyStatus.ARCHIVED).withoutSales(), USUAL, LinkReason.ARCHIVED),
                arguments("archived with sales", party().status(PartyStatus.ARCHIVED), USUAL, null),
                arguments(
                        "archived, linked",
                        party().status(PartyStatus.ARCHIVED).withoutSales().linkedAs(COMPANY),
                        USUAL,
                        null),
                arguments(
                        "merged",
                        party().status(PartyStatus.ARCHIVED).mergedInto("w").withoutSales(),
                        USUAL,
                        LinkReason.MERGED),
                arguments("merged with sales", party().mergedInto("w"), USUAL, null),
                arguments("erased", party().status(PartyStatus.ERASED), USUAL, LinkReason.ERASED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void exclusions(String what, PartyExamples party, LinkRules rules, LinkReason reason) {
        ImportPlan plan = ImportRules.plan(party.build(), rules);
        if (reason == null) {
            assertThat(plan.become()).isEqualTo(COMPANY);
            assertThat(plan.fates()).isEmpty();
        } else {
            assertThat(plan.become()).isNull();
            assertThat(plan.fates()).extracting(LinkFate::reason).containsExactly(reason);
            assertThat(plan.fates()).extracting(LinkFate::outcome).containsExactly(LinkState.EXCLUDED);
        }
    }

    @Test
    void erasedCustomerIsBlankedAndNotUpdated() {
        ImportPlan plan = ImportRules.plan(
                party().status(PartyStatus.ERASED).linkedAs(COMPANY).build(), USUAL);
        assertThat(plan.erase()).isTrue();
        assertThat(plan.fates()).isEmpty();
    }

    @Test
    void onlySalesCanSaveAnExcludedParty() {
        assertThat(ImportRules.dependsOnSales(
                        party().flags(false, true).withoutSales().build(), USUAL))
                .isTrue();
        assertThat(ImportRules.dependsOnSales(
                        party().status(PartyStatus.ERASED).withoutSales().build(), USUAL))
                .isFalse();
        assertThat(ImportRules.dependsOnSales(party().withoutSales().build(), USUAL))
                .isFalse();
    }
}
