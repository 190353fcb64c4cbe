package app.ledgerlink.xero.write;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.NewContact;
import app.ledgerlink.xero.write.AlikeQuery.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeQueryTest {

    private static NewContact contact(String name, String email, String account, String tax) {
        return new NewContact("LL-1", name, null, null, email, account, tax, null, List.of(), List.of(), List.of());
    }

    @Test
    void asksForAllThatSurelyAgreesAndForSimilarNames() {
        AlikeQuery query = AlikeQuery.of(Form.ALL_FIELDS, contact("Kea Ltd", "a@kea.nz", "K1", "12-3"), "Kea");
        String sure = "AccountNumber==\"K1\" OR TaxNumber==\"12-3\" OR ContactNumber==\"LL-1\""
                + " OR EmailAddress==\"a@kea.nz\" OR Name==\"Kea Ltd\"";
        assertThat(query.sure()).containsExactly("(" + sure + ")");
        assertThat(query.sureAndSimilar()).contains("(" + sure + " OR Name.Contains(\"Kea\"))");
        assertThat(query.sureTerms()).isEmpty();
        assertThat(query.similarTerm()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotAskedFor() {
        AlikeQuery query = AlikeQuery.of(Form.ALL_FIELDS, contact("K", " ", null, null), null);
        assertThat(query.sure()).containsExactly("(ContactNumber==\"LL-1\" OR Name==\"K\")");
        assertThat(query.sureAndSimilar()).isEmpty();
    }

    @Test
    void quotesAndBackslashesGoIntoNoFilter() {
        AlikeQuery query = AlikeQuery.of(
                Form.ALL_FIELDS,
                contact("The \"Old\" Mill\\Inn", "a\"b@kea.nz", "AB\"12345", "\"\\\""),
                "\"Old\" Mill\\Inn");
        assertThat(query.sureAndSimilar())
                .contains("(AccountNumber.Contains(\"12345\") OR ContactNumber==\"LL-1\" OR Name.Contains(\"Mill\"))");
        assertThat(query.sureTerms()).containsExactly("a\"b@kea.nz", "The \"Old\" Mill\\Inn");
    }

    @Test
    void theAddressStaysWithinWhatXeroTakes() {
        String name = "株式会社".repeat(60);
        AlikeQuery query = AlikeQuery.of(Form.ALL_FIELDS, contact(name, "a@kea.nz", "K1", null), name);
        assertThat(query.sure()).singleElement().asString().doesNotContain("Name");
        assertThat(query.sureAndSimilar()).isEmpty();
        assertThat(query.sureTerms()).singleElement().satisfies(term -> {
            assertThat(name).startsWith(term);
            assertThat(term).hasSizeGreaterThan(100);
            assertThat(URLEncoder.encode(term, StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1800);
        });
        assertThat(query.similarTerm()).isPresent();
    }

    @Test
    void eachFormAsksForLess() {
        NewContact kea = contact("Kea Ltd", "a@kea.nz", "K1", "12-3");
        assertThat(AlikeQuery.of(Form.WITHOUT_TAX_NUMBER, kea, "Kea").sure())
                .singleElement()
                .asString()
                .contains("AccountNumber==")
                .doesNotContain("TaxNumber");
        AlikeQuery apart = AlikeQuery.of(Form.ONE_BY_ONE, kea, "Kea");
        assertThat(apart.sure()).containsExactly("AccountNumber==\"K1\"", "TaxNumber==\"12-3\"");
        assertThat(apart.sureAndSimilar()).isEmpty();
        assertThat(apart.sureTerms()).containsExactly("a@kea.nz", "LL-1");
    }

    @Test
    void withoutAFilterTheTermsAskForAsMuch() {
        AlikeQuery query = AlikeQuery.of(Form.TERMS, contact("Kea Ltd", "a@kea.nz", "K1", null), "Kea");
        assertThat(query.sure()).isEmpty();
        assertThat(query.sureTerms()).containsExactly("a@kea.nz", "LL-1");
        assertThat(query.similarTerm()).contains("Kea");
        assertThat(query.nameTerm()).contains("Kea Ltd");
    }
}
