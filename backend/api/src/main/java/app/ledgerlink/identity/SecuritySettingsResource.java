package app.ledgerlink.identity;

import app.ledgerlink.shared.Confirmed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the users of the workspace sign in; for admins who are signed in themselves. */
@Path("/security-settings")
@Tag(name = "users")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SecuritySettingsResource {

    private final SecondFactorRules rules;
    private final CurrentCaller caller;

    SecuritySettingsResource(SecondFactorRules rules, CurrentCaller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    /**
     * @param secondFactor who must have a second factor
     * @param enforced false in the local run, and where the installation has no key to store secrets with: then nobody
     *     is held to it
     */
    public record SecuritySettings(
            @NotNull SecondFactorRule secondFactor, @NotNull boolean enforced) {}

    /** @param secondFactor who must have a second factor */
    public record SecuritySettingsChange(
            @NotNull(message = "Choose who must have a second factor.")
            SecondFactorRule secondFactor) {}

    @GET
    @Operation(summary = "Who must have a second factor")
    public SecuritySettings getSecuritySettings() {
        return new SecuritySettings(rules.of(caller.signedInAdmin().workspaceId()), rules.enforced());
    }

    @PUT
    @Confirmed
    @Operation(summary = "Change who must have a second factor; it holds for those who are signed in, too")
    public SecuritySettings updateSecuritySettings(@Valid @NotNull SecuritySettingsChange body) {
        User admin = caller.signedInAdmin();
        rules.change(admin.workspaceId(), admin.workspaceName(), body.secondFactor());
        return getSecuritySettings();
    }
}
