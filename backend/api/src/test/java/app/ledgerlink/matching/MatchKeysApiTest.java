package app.ledgerlink.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as the same when parties of the books and customers are compared; "-" is no key at all. */
@QuarkusTest
class MatchKeysApiTest {

    @Inject
    Jdbi jdbi;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme Ltd | acme",
                "ACME Limited. | acme",
                "The Acme Company, Inc. | acme",
                "Acme Pty Ltd | acme",
                "Müller & Söhne GmbH & Co. KG | muller and sohne",
                "Muller and Sohne | muller and sohne",
                "Société Générale S.A. | societe generale",
                "  Spaces   Inside And Around  | spaces inside and around",
                "O'Brien''s Café | obriens cafe",
                "Smith, Jones & Partners LLP | smith jones and partners",
                "The Ltd | ltd",
                "Limited | limited",
                "Northwind (Auckland) | northwind auckland",
                "مؤسسة RTL نص 123 Ltd | مؤسسة rtl نص 123",
                "!!! | -",
                "'' | -"
            })
    void names(String name, String key) {
        assertThat(key("match_name", name)).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Kea Tours (NZ) | Kea Tours NZ",
                "Kea Tours [NZ] Ltd | Kea Tours NZ Limited",
                "O’Brien Ltd | O'Brien Ltd",
                "O‘Brien | OʼBrien",
                "O＇Brien | O′Brien",
                "'Kea  Tours' | Kea Tours",
                "Kea\u00a0Tours | Kea Tours",
                "Cafe\u0301 Kea | Café Kea",
                "Cafe\u0301 Kea | Cafe Kea",
                "Strauß KG | STRAUSS",
                "Kea – Tours | Kea - Tours",
                "Kea Tours Ltd. | KEA TOURS LIMITED"
            })
    void namesThatPeopleTakeForOne(String one, String other) {
        assertThat(key("match_name", one)).isEqualTo(key("match_name", other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Hamilton Plumbing Ltd, Hamilton Plumbng",
        "Micro Soft, Microsoft Inc",
        "Kiwi Tyres, Kiwi Tires",
        "Harcourt & Sons, Harcourt and Sonns"
    })
    void namesWithASlipHaveTheSameSkeleton(String one, String other) {
        assertThat(skeleton(one)).isNotEqualTo("-").isEqualTo(skeleton(other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Store 1, Store 2", "Baker Ltd, Butcher Ltd"})
    void otherNamesDoNot(String one, String other) {
        assertThat(skeleton(one)).isNotEqualTo(skeleton(other));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "match_number | 12-345-678 | 12345678",
                "match_number | ac 12/7 | AC127",
                "match_number | 000-00-0000 | -",
                "match_number | n/a | NA",
                "match_number | 7 | -",
                "match_email | ' Post@ACME.example ' | post@acme.example",
                "match_email | acme.example | -",
                "match_domain | post@acme.example | acme.example",
                "match_domain | someone@gmail.com | -",
                "match_domain | someone@yahoo.co.nz | -",
                "match_domain | a@gmail.com.acme-tools.example | gmail.com.acme-tools.example",
                "match_phone | +64 9 555 0123 | 95550123",
                "match_phone | (09) 555-0123 | 95550123",
                "match_phone | 555 0123 | 5550123",
                "match_phone | +64 9 555 0123 ext. 507 | 95550123",
                "match_phone | (09) 555-0123 #507 | 95550123",
                "match_phone | 09 555 0123 x5 | 95550123",
                "match_phone | 12345 | -"
            })
    void otherKeys(String function, String value, String key) {
        assertThat(key(function, value)).isEqualTo(key);
    }

    private String key(String function, String value) {
        return jdbi.withHandle(h -> h.createQuery("select coalesce(" + function + "(:value), '-')")
                .bind("value", value)
                .mapTo(String.class)
                .one());
    }

    private String skeleton(String name) {
        return jdbi.withHandle(h -> h.createQuery("select coalesce(match_skeleton(match_name(:name)), '-')")
                .bind("name", name)
                .mapTo(String.class)
                .one());
    }
}
