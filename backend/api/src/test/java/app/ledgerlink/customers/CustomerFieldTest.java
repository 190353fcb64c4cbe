package app.ledgerlink.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the catalogue can be entered, kept, shown and sought by its name. */
class CustomerFieldTest {

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(CompanyEntity.class, CompanyInput.class, Company.class),
                Arguments.of(ContactEntity.class, ContactInput.class, Contact.class));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldIsEnteredAndShown(
            Class<? extends CustomerEntity> entity, Class<? extends Record> input, Class<? extends Record> shown) {
        List<String> fields =
                CustomerField.of(entity).stream().map(CustomerField::key).toList();
        assertThat(components(shown)).containsAll(fields);
        assertThat(components(input))
                .as("what is entered is a field, but for how it is entered")
                .containsAll(fields)
                .filteredOn(name -> !Set.of("version", "sameNameSeen").contains(name))
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void whatIsEnteredIsTidied() {
        CompanyEntity company = new CompanyEntity();
        company.enter(new CompanyInput(
                "  Harbour Ltd ", " ", null, null, null, null, "Pays late\n", empty(), null, null, null));
        assertThat(company.name).isEqualTo("Harbour Ltd");
        assertThat(company.email).isNull();
        assertThat(company.notes).isEqualTo("Pays late");
        assertThat(company.billingAddress).isNull();
        assertThat(company.fields()).containsEntry("name", "Harbour Ltd").containsEntry("website", null);
    }

    @Test
    void erasureLeavesNothingOfAContactButThatThereWasOne() {
        assertThat(ErasedFields.OF_CONTACT)
                .contains("last_name = 'Erased'", "notes = null", "mobile = null", "billing_address = null")
                .doesNotContain("company_id");
        assertThat(ErasedFields.OF_COMPANY)
                .contains("email = null", "website = null", "tax_number = null")
                .doesNotContain("name = ", "notes", "account_number");
    }

    @Test
    void whatIsFilledInAndNeverSentIsTold() {
        CustomerDetails.Known known = new CustomerDetails.Known(
                false,
                new UUID(0, 1),
                "Ana Reid",
                Map.of(
                        CustomerField.LAST_NAME, "Reid",
                        CustomerField.JOB_TITLE, "Buyer",
                        CustomerField.NOTES, "Call after ten"),
                false,
                null);
        assertThat(known.unsent()).containsExactly("job title", "notes");
    }

    private static Address empty() {
        return new Address(" ", "", null, null, null, null, null, null, null);
    }

    private static List<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
