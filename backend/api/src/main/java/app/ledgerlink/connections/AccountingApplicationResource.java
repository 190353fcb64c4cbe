package app.ledgerlink.connections;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounting applications that can be selected. */
@Path("/accounting-applications")
@Tag(name = "connections")
@Produces(MediaType.APPLICATION_JSON)
public class AccountingApplicationResource {

    private final LedgerGateways gateways;

    AccountingApplicationResource(LedgerGateways gateways) {
        this.gateways = gateways;
    }

    /**
     * @param configured whether this installation holds credentials for it
     * @param help what an operator does to configure it; null when configured
     * @param writesContacts whether the consent asks for the right to create customers there; else all is only read
     */
    public record AccountingApplication(
            @NotNull String code,
            @NotNull String name,
            @NotNull boolean configured,
            String help,
            @NotNull boolean writesContacts) {}

    @GET
    @Operation(summary = "Accounting applications that can be selected")
    public List<AccountingApplication> listAccountingApplications() {
        return gateways.all().stream()
                .map(AccountingApplicationResource::application)
                .toList();
    }

    private static AccountingApplication application(LedgerGateway gateway) {
        Optional<String> setup = gateway.authorizer().setup();
        return new AccountingApplication(
                gateway.application(),
                gateway.displayName(),
                setup.isEmpty(),
                setup.orElse(null),
                gateway.authorizer().writesContacts());
    }
}
