package app.ledgerlink.xero.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A contact on the wire. Lists are never null. */
public record WireContact(
        String contactID,
        String mergedToContactID,
        String contactNumber,
        String accountNumber,
        String contactStatus,
        String name,
        String firstName,
        String lastName,
        String emailAddress,
        String taxNumber,
        String defaultCurrency,
        String website,
        Boolean isCustomer,
        Boolean isSupplier,
        List<Person> contactPersons,
        List<Address> addresses,
        List<Phone> phones,
        Balances balances,
        Instant updatedDateUTC) {

    public WireContact {
        contactPersons = WireLists.orEmpty(contactPersons);
        addresses = WireLists.orEmpty(addresses);
        phones = WireLists.orEmpty(phones);
    }

    public record Person(String firstName, String lastName, String emailAddress) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(
            String addressType,
            String addressLine1,
            String addressLine2,
            String addressLine3,
            String addressLine4,
            String city,
            String region,
            String postalCode,
            String country,
            String attentionTo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Phone(String phoneType, String phoneNumber, String phoneAreaCode, String phoneCountryCode) {}

    /** Raw amounts: unlike currencies are added as if they were one. */
    public record Balances(Side accountsReceivable) {

        public record Side(BigDecimal outstanding) {}
    }
}
