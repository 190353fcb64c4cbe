package app.ledgerlink.xero;

import app.ledgerlink.xero.config.XeroSettings;
import app.ledgerlink.xero.connect.Authorization;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounting applications that can be selected. */
@Path("/accounting-applications")
@Tag(name = "connections")
@Produces(MediaType.APPLICATION_JSON)
public class AccountingApplicationResource {

    static final String XERO = "xero";

    private final XeroSettings settings;

    AccountingApplicationResource(XeroSettings settings) {
        this.settings = settings;
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
        boolean configured = settings.clientId().isPresent();
        return List.of(new AccountingApplication(
                XERO,
                "Xero",
                configured,
                configured ? null : Authorization.NOT_CONFIGURED,
                Authorization.writesContacts(settings.scopes())));
    }
}
