package app.ledgerlink.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a person enters of a company.
 *
 * @param version the version that was edited; null for a new company
 */
public record CompanyInput(
        @NotBlank(message = "A company needs a name.") @Size(max = 255)
        String name,

        @Email(message = "This is not an e-mail address.") @Size(max = 255)
        String email,

        @Size(max = 50) String phone,
        @Size(max = 255) String website,
        @Size(max = 50) String accountNumber,
        @Size(max = 50) String taxNumber,
        @Size(max = 10_000) String notes,
        @Valid Address billingAddress,
        @Valid Address shippingAddress,
        Integer version) {}
