package app.ledgerlink.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's accounts in several workspaces. */
@Path("/session")
@Tag(name = "session")
@Consumes(MediaType.APPLICATION_JSON)
public class JoinedAccountResource {

    private final JoinedAccounts accounts;
    private final SignInLimit limit;
    private final CurrentCaller caller;
    private final Attempts attempts;

    JoinedAccountResource(JoinedAccounts accounts, SignInLimit limit, CurrentCaller caller, Attempts attempts) {
        this.accounts = accounts;
        this.limit = limit;
        this.caller = caller;
        this.attempts = attempts;
    }

    /** @param code of the second factor of the account there, where it has one of its own */
    public record WorkspaceSwitch(
            @NotNull UUID workspaceId, @Size(max = 50) String code) {}

    /** @param code of the other account's second factor, where it has one */
    public record AccountToJoin(
            @NotBlank(message = "Enter the password of your other account.") @Size(max = 200)
            String password,

            @Size(max = 50) String code) {}

    @PUT
    @Path("/workspace")
    @Operation(summary = "Go on in another workspace of one's own, in the same session")
    public void switchWorkspace(@Valid @NotNull WorkspaceSwitch body) {
        User user = caller.signedIn();
        if (body.code() == null) {
            accounts.switchTo(user, body.workspaceId(), null, caller.sessionHash());
            return;
        }
        Attempt attempt = attempts.by(user);
        limit.attempt(attempt);
        accounts.switchTo(user, body.workspaceId(), body.code(), caller.sessionHash());
        limit.succeeded(attempt);
    }

    @PUT
    @Path("/join")
    @Operation(
            summary = "Open this account with the password of another one of the same e-mail address from now on,"
                    + " and switch between the two")
    public void joinAccount(@Valid @NotNull AccountToJoin body) {
        User user = caller.signedIn();
        Attempt attempt = attempts.by(user).asStranger();
        limit.attempt(attempt);
        accounts.join(user, body.password(), body.code());
        limit.succeeded(attempt);
    }
}
