package app.ledgerlink.identity;

import app.ledgerlink.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One's own password. */
@Path("/session/password")
@Tag(name = "session")
@Consumes(MediaType.APPLICATION_JSON)
public class PasswordResource {

    private final Users users;
    private final UserAdministration administration;
    private final Attempts attempts;
    private final SignInLimit limit;
    private final SessionCookie cookie;
    private final CurrentCaller caller;
    private final Entrance entrance;

    PasswordResource(
            Users users,
            UserAdministration administration,
            Attempts attempts,
            SignInLimit limit,
            SessionCookie cookie,
            CurrentCaller caller,
            Entrance entrance) {
        this.entrance = entrance;
        this.users = users;
        this.administration = administration;
        this.attempts = attempts;
        this.limit = limit;
        this.cookie = cookie;
        this.caller = caller;
    }

    /**
     * @param current the present password
     * @param wanted the new password
     */
    public record PasswordChange(
            @NotBlank(message = "Enter your current password.") @Size(max = 200)
            String current,

            @NotBlank(message = "Enter a new password.") @Size(max = 200)
            String wanted) {}

    @PUT
    @Operation(
            summary = "Change one's own password; ends all other sessions of the user and gives this one a new secret")
    public RestResponse<Void> changePassword(@Valid @NotNull PasswordChange body) {
        User user = caller.signedIn();
        Attempt attempt = attempts.by(user);
        limit.attempt(attempt);
        Users.Known known = users.findOwn(user, body.current()).orElseThrow(() -> {
            entrance.proofFailed(user);
            return notCurrent();
        });
        limit.succeeded(attempt);
        String objection = body.wanted().equals(body.current())
                ? "This is your current password. Choose another one."
                : Passwords.objection(body.wanted(), user.email(), user.name());
        if (objection != null) {
            throw ProblemException.invalid("wanted", objection);
        }
        String secret = Secrets.next();
        byte[] device = EmailAddress.of(user.email()).map(attempts::token).orElse(null);
        if (!administration.changePassword(
                known, Passwords.hash(body.wanted()), caller.sessionHash(), Secrets.hash(secret), device)) {
            throw notCurrent();
        }
        return RestResponse.ResponseBuilder.<Void>noContent()
                .cookie(cookie.holding(secret))
                .build();
    }

    private static ProblemException notCurrent() {
        return ProblemException.invalid("current", "This is not your current password.");
    }
}
