package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.creations.ContactDraft.Field;
import app.ledgerlink.creations.ContactDraft.Problem;
import app.ledgerlink.creations.ContactDraft.Source;
import app.ledgerlink.creations.ContactDraft.SourceKind;
import app.ledgerlink.customers.Address;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftRulesTest {

    private static final Source HERE = new Source(SourceKind.COMPANY, Facts.ID, "Harbour Cafe Ltd");

    private static List<Problem> problems(Field field, String text) {
        DraftValues values = new DraftValues();
        if (field != Field.NAME) {
            values.add(Field.NAME, "Harbour Cafe Ltd", HERE);
        }
        values.add(field, text, HERE);
        return DraftRules.problems(values, Facts.BOOKS);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Field.NAME, "n".repeat(256), "256 characters"),
                Arguments.of(Field.NAME, "Smith <Export> Ltd", "< or >"),
                Arguments.of(Field.NAME, "Smith\nLtd", "invisible"),
                Arguments.of(Field.FIRST_NAME, "f".repeat(256), "at most 255"),
                Arguments.of(Field.LAST_NAME, "l".repeat(256), "at most 255"),
                Arguments.of(Field.EMAIL, "müller@firma.example", "umlauts"),
                Arguments.of(Field.EMAIL, "no-address", "not an e-mail"),
                Arguments.of(Field.EMAIL, "two@at@signs.example", "not an e-mail"),
                Arguments.of(Field.EMAIL, "nobody@host", "not an e-mail"),
                Arguments.of(Field.EMAIL, "a".repeat(250) + "@b.example", "at most 255"),
                Arguments.of(Field.PHONE, "1".repeat(51), "at most 50"),
                Arguments.of(Field.DIRECT_PHONE, "1".repeat(51), "at most 50"),
                Arguments.of(Field.MOBILE, "1".repeat(51), "at most 50"),
                Arguments.of(Field.ACCOUNT_NUMBER, "1".repeat(51), "at most 50"),
                Arguments.of(Field.TAX_NUMBER, "1".repeat(51), "at most 50"),
                Arguments.of(Field.CURRENCY, "dollars", "three capital letters"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Field field, String text, String words) {
        assertThat(problems(field, text)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.part()).isNull();
            assertThat(problem.message()).contains(words);
            assertThat(problem.source()).isEqualTo(HERE);
        });
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(Field.NAME, "n".repeat(255)),
                Arguments.of(Field.NAME, "Café \"Müller & Søn\" Ltd."),
                Arguments.of(Field.EMAIL, "first.last+tag@sub.firma-gmbh.example"),
                Arguments.of(Field.EMAIL, "o'neill@firma.example"),
                Arguments.of(Field.PHONE, "1".repeat(50)),
                Arguments.of(Field.TAX_NUMBER, "1".repeat(50)));
    }

    @ParameterizedTest
    @MethodSource
    void taken(Field field, String text) {
        assertThat(problems(field, text)).isEmpty();
    }

    static Stream<Arguments> partsRefused() {
        return Stream.of(
                Arguments.of("attentionTo", address(0, "a".repeat(256))),
                Arguments.of("line1", address(1, "a".repeat(501))),
                Arguments.of("line2", address(2, "a".repeat(501))),
                Arguments.of("line3", address(3, "a".repeat(501))),
                Arguments.of("line4", address(4, "Dock\u0007 4")),
                Arguments.of("city", address(5, "a".repeat(256))),
                Arguments.of("region", address(6, "a".repeat(256))),
                Arguments.of("postalCode", address(7, "1".repeat(51))),
                Arguments.of("country", address(8, "a".repeat(51))),
                Arguments.of("country", address(8, "New Zealand #1")),
                Arguments.of("country", address(8, "Area 51")));
    }

    @ParameterizedTest
    @MethodSource
    void partsRefused(String part, Address address) {
        for (Field field : List.of(Field.BILLING_ADDRESS, Field.SHIPPING_ADDRESS)) {
            DraftValues values = new DraftValues();
            values.add(Field.NAME, "Harbour Cafe Ltd", HERE);
            values.address(field, address, HERE);
            assertThat(DraftRules.problems(values, Facts.BOOKS)).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo(field);
                assertThat(problem.part()).isEqualTo(part);
                assertThat(problem.message()).contains(field == Field.BILLING_ADDRESS ? "billing" : "shipping");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New Zealand",
                "Côte d'Ivoire",
                "Guinea-Bissau",
                "St. Lucia",
                "Österreich",
                "日本",
                "Korea, Republic of",
                "Bosnia & Herzegovina",
                "Congo (DRC)"
            })
    void countriesOfLettersAreTaken(String country) {
        DraftValues values = new DraftValues();
        values.add(Field.NAME, "Harbour Cafe Ltd", HERE);
        values.address(Field.SHIPPING_ADDRESS, address(8, country), HERE);
        assertThat(DraftRules.problems(values, Facts.BOOKS)).isEmpty();
    }

    @Test
    void aFurtherPersonsEmailIsNamedWithThePerson() {
        DraftValues values = new DraftValues();
        values.add(Field.NAME, "Harbour Cafe Ltd", HERE);
        values.person(Facts.person(2, "Ben", "Hale", "bën@harbour.example"), HERE);
        assertThat(DraftRules.problems(values, Facts.BOOKS)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(Field.PERSON);
            assertThat(problem.message()).contains("Ben Hale");
        });
    }

    @Test
    void withoutANameNothingCanBeSent() {
        DraftValues values = new DraftValues();
        values.add(Field.NAME, "  ", HERE);
        values.add(Field.EMAIL, "info@harbour.example", HERE);
        assertThat(DraftRules.problems(values, Facts.BOOKS))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo(Field.NAME));
    }

    private static Address address(int part, String text) {
        String[] parts = new String[9];
        parts[1] = "1 Quay Street";
        parts[part] = text;
        return new Address(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7], parts[8]);
    }
}
