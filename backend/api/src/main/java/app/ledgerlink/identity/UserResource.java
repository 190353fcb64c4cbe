package app.ledgerlink.identity;

import app.ledgerlink.shared.Confirmed;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.ToldOnce;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The users of the workspace; for admins who are signed in themselves, never for API keys. */
@Path("/users")
@Tag(name = "users")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserResource {

    private final UserAdministration administration;
    private final CurrentCaller caller;
    private final UserErasure erasure;

    UserResource(UserAdministration administration, CurrentCaller caller, UserErasure erasure) {
        this.erasure = erasure;
        this.administration = administration;
        this.caller = caller;
    }

    /**
     * @param active whether the user may sign in
     * @param secondFactor whether signing in asks the user for a code
     * @param lastSeenAt when the user's latest session began; null where there is none
     */
    public record UserAccount(
            @NotNull UUID id,
            @NotNull String email,
            @NotNull String name,
            @NotNull Role role,
            @NotNull boolean active,
            @NotNull boolean secondFactor,
            @NotNull Instant createdAt,
            Instant lastSeenAt) {}

    public record NewUser(
            @NotBlank(message = "Enter an e-mail address.") @Size(max = 254)
            String email,

            @NotBlank(message = "Enter a name.") @Size(max = 200)
            String name,

            @NotNull(message = "Choose a role.") Role role) {}

    /** What becomes of the API keys of a user who no longer is an admin or may no longer sign in. */
    public enum KeysLeftBehind {
        REVOKE,
        /** To the admin who makes the change. */
        HAND_OVER
    }

    /**
     * @param apiKeys what becomes of the user's keys where they lose the right to have them; null revokes them
     * @param active whether the user may sign in
     */
    public record UserChange(
            @NotBlank(message = "Enter a name.") @Size(max = 200)
            String name,

            @NotNull(message = "Choose a role.") Role role,

            @NotNull Boolean active,
            KeysLeftBehind apiKeys) {}

    /** @param temporaryPassword shown this once; good for 72 hours, and the user must change it after signing in */
    @ToldOnce
    public record UserWithPassword(
            @NotNull UserAccount user, @NotNull String temporaryPassword) {}

    @GET
    @Operation(summary = "Users of the workspace, by name")
    public Page<UserAccount> listUsers(@Valid @BeanParam PageQuery page) {
        return administration.list(caller.signedInAdmin().workspaceId(), page);
    }

    @POST
    @Confirmed
    @Operation(summary = "Add a user; the answer carries a temporary password")
    @APIResponseSchema(value = UserWithPassword.class, responseCode = "201")
    public RestResponse<UserWithPassword> addUser(@Valid @NotNull NewUser body) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                administration.add(caller.signedInAdmin().workspaceId(), body));
    }

    @PUT
    @Path("/{id}")
    @Confirmed
    @Operation(summary = "Change a user's name, role or right to sign in; 409 when no admin would be left")
    public UserAccount updateUser(UUID id, @Valid @NotNull UserChange body) {
        return administration.change(caller.signedInAdmin(), id, body);
    }

    @POST
    @Path("/{id}/temporary-password")
    @Confirmed
    @Operation(
            summary = "Give another user a new temporary password, good for 72 hours; ends the user's sessions."
                    + " 409 for oneself: one's own password is changed with the present one")
    public UserWithPassword resetPassword(UUID id) {
        User admin = caller.signedInAdmin();
        if (admin.id().equals(id)) {
            throw ProblemException.conflict(
                    "own-password", "This is your own account. Change your password with your current one.");
        }
        return administration.resetPassword(admin.workspaceId(), id);
    }

    @DELETE
    @Path("/{id}/second-factor")
    @Confirmed
    @Operation(
            summary = "Reset a user's second factor; ends the user's sessions",
            description = "For somebody who lost the authenticator app and the recovery codes. Not for one's own.")
    public void resetSecondFactor(UUID id) {
        administration.resetSecondFactor(caller.signedInAdmin(), id);
    }

    @PUT
    @Path("/{id}/erasure")
    @Confirmed
    @Operation(
            summary = "Erase the details of a user who has no access any more, for good; what they did stays under a"
                    + " pseudonym. 409 while the user has access")
    public void eraseUser(UUID id) {
        erasure.erase(caller.signedInAdmin().workspaceId(), id);
    }
}
