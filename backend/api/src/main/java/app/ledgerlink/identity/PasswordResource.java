package app.ledgerlink.identity;

import app.ledgerlink.shared.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own password. */
@Path("/session/password")
@Tag(name = "session")
@Consumes(MediaType.APPLICATION_JSON)
public class PasswordResource {

    private final Users users;
    private final UserAdministration administration;
    private final SignInLimit limit;
    private final CurrentCaller caller;

    PasswordResource(Users users, UserAdministration administration, SignInLimit limit, CurrentCaller caller) {
        this.users = users;
        this.administration = administration;
        this.limit = limit;
        this.caller = caller;
    }

    public record PasswordChange(
            @NotBlank(message = "Enter your current password.") @Size(max = 200)
            String current,

            @NotBlank(message = "Enter a new password.") @Size(max = 200)
            String wanted) {}

    @PUT
    @Operation(summary = "Change one's own password; ends all other sessions of the user")
    public void changePassword(@Valid @NotNull PasswordChange body, @Context HttpServerRequest request) {
        User user = caller.signedIn();
        String address = request.remoteAddress().hostAddress();
        limit.attempt(user.email(), address);
        Users.Known known = users.findOwn(user, body.current()).orElseThrow(PasswordResource::notCurrent);
        limit.succeeded(user.email(), address);
        String objection = Passwords.objection(body.wanted());
        if (objection != null) {
            throw ProblemException.invalid("wanted", objection);
        }
        if (!administration.changePassword(known, Passwords.hash(body.wanted()), caller.sessionHash())) {
            throw notCurrent();
        }
    }

    private static ProblemException notCurrent() {
        return ProblemException.invalid("current", "This is not your current password.");
    }
}
