package app.ledgerlink.vendors;

import app.ledgerlink.customers.CustomerKind;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A party that an organisation buys from.
 *
 * @param id of the party
 * @param chosen whether it is among the chosen vendors
 * @param alsoCustomer whether the organisation sells to it too: then it is imported whatever is chosen
 * @param customerId the customer it was imported as; null where it was not
 */
public record Vendor(
        @NotNull UUID id,
        @NotNull UUID connectionId,
        @NotNull String organisationName,
        @NotNull String name,
        String email,
        @NotNull boolean archived,
        @NotNull boolean chosen,
        @NotNull boolean alsoCustomer,
        UUID customerId,
        CustomerKind customerKind,
        URI openInLedgerUrl) {

    /**
     * @param ids of parties
     * @param chosen whether they come in
     */
    @Schema(name = "VendorChoice")
    public record Choice(
            @NotEmpty @Size(max = 1000) List<@NotNull UUID> ids,
            @NotNull Boolean chosen) {}
}
