package app.ledgerlink.xero.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;

/** A contact to be created, on the wire. What is null or an empty list is not sent. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WireNewContact(
        String name,
        String contactNumber,
        String accountNumber,
        String firstName,
        String lastName,
        String emailAddress,
        String taxNumber,
        String defaultCurrency,
        List<Person> contactPersons,
        List<WireContact.Address> addresses,
        List<WireContact.Phone> phones) {

    /** @param includeInEmails whether invoices go to this person too */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(String firstName, String lastName, String emailAddress, boolean includeInEmails) {}

    /** The body of a request that creates this contact alone: the same bytes for the same contact. */
    public byte[] body() {
        try {
            return WireJson.MAPPER.writeValueAsBytes(Map.of("Contacts", List.of(this)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A contact has no JSON form", e);
        }
    }
}
