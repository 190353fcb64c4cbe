package app.ledgerlink.customers;

import app.ledgerlink.customers.CustomerField.Length;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What a person enters of a company.
 *
 * @param version the version that was edited; null for a new company
 * @param sameNameSeen customers of this name that were seen and are others, an empty list for none; where a new customer is created,
 *     any other of its name is told by 409 then. Null: names are not compared
 */
public record CompanyInput(
        @NotBlank(message = "A company needs a name.") @Size(max = Length.NAME)
        String name,

        @Email(message = "This is not an e-mail address.") @Size(max = Length.NAME)
        String email,

        @Size(max = Length.SHORT) String phone,
        @Size(max = Length.NAME) String website,
        @Size(max = Length.SHORT) String accountNumber,
        @Size(max = Length.SHORT) String taxNumber,
        @Size(max = Length.NOTES) String notes,
        @Valid Address billingAddress,
        @Valid Address shippingAddress,
        Integer version,
        @Size(max = 200) List<@NotNull UUID> sameNameSeen)
        implements CustomerInput {}
