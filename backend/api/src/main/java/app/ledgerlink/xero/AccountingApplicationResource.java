package app.ledgerlink.xero;

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

    /**
     * @param configured whether this installation holds credentials for it
     * @param help what an operator does to configure it; null when configured
     */
    public record AccountingApplication(
            @NotNull String code,
            @NotNull String name,
            @NotNull boolean configured,
            String help) {}

    @GET
    @Operation(summary = "Accounting applications that can be selected")
    public List<AccountingApplication> listAccountingApplications() {
        throw new UnsupportedOperationException();
    }
}
