package app.ledgerlink.identity;

import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
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
    private final SignInLimit limit;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    PasswordResource(Users users, SignInLimit limit, CurrentCaller caller, AuditTrail audit) {
        this.users = users;
        this.limit = limit;
        this.caller = caller;
        this.audit = audit;
    }

    public record PasswordChange(
            @NotBlank(message = "Enter your current password.") @Size(max = 200)
            String current,

            @NotBlank(message = "Enter a new password.") @Size(max = 200)
            String wanted) {}

    @PUT
    @Transactional
    @Operation(summary = "Change one's own password; ends all other sessions of the user")
    public void changePassword(@Valid @NotNull PasswordChange body, @Context HttpServerRequest request) {
        User user = caller.signedIn();
        String address = request.remoteAddress().hostAddress();
        limit.attempt(user.email(), address);
        Users.Known known = users.find(user.email(), body.current()).orElseThrow(PasswordResource::notCurrent);
        limit.succeeded(user.email(), address);
        String objection = Passwords.objection(body.wanted());
        if (objection != null) {
            throw ProblemException.invalid("wanted", objection);
        }
        if (!users.changePassword(known, body.wanted(), caller.sessionHash())) {
            throw notCurrent();
        }
        audit.record(new Entry(Action.PASSWORD_CHANGED, user.id(), user.name(), null, null));
    }

    private static ProblemException notCurrent() {
        return ProblemException.invalid("current", "This is not your current password.");
    }
}
