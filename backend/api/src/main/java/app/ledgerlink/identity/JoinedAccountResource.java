package app.ledgerlink.identity;

import app.ledgerlink.shared.Confirmed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One's accounts in several workspaces. */
@Path("/session")
@Tag(name = "session")
@Consumes(MediaType.APPLICATION_JSON)
public class JoinedAccountResource {

    private final Joining joining;
    private final JoinedAccounts accounts;
    private final SessionCookie cookie;
    private final CurrentCaller caller;

    JoinedAccountResource(Joining joining, JoinedAccounts accounts, SessionCookie cookie, CurrentCaller caller) {
        this.joining = joining;
        this.accounts = accounts;
        this.cookie = cookie;
        this.caller = caller;
    }

    /** @param code of the second factor of the account there, where it has one of its own */
    public record WorkspaceSwitch(
            @NotNull UUID workspaceId, @Size(max = 50) String code) {}

    /**
     * @param email how the other account signs in
     * @param code of the other account's second factor, where it has one
     */
    public record AccountToJoin(
            @NotBlank(message = "Enter the e-mail address of your other account.") @Size(max = 254)
            String email,

            @NotBlank(message = "Enter the password of your other account.") @Size(max = 200)
            String password,

            @Size(max = 50) String code) {}

    @PUT
    @Path("/workspace")
    @Operation(
            summary = "Go on in another workspace of one's own",
            description = "Ends this session and opens one of the account there. The cookie is a new one. What matters"
                    + " asks for that account's password first, see /session/confirmation.")
    public RestResponse<Void> switchWorkspace(@Valid @NotNull WorkspaceSwitch body) {
        String secret = joining.switchTo(caller.signedIn(), body.workspaceId(), body.code(), caller.sessionHash());
        var answer = RestResponse.ResponseBuilder.<Void>noContent();
        return secret == null
                ? answer.build()
                : answer.cookie(cookie.holding(secret)).build();
    }

    @PUT
    @Path("/join")
    @Confirmed
    @Operation(
            summary = "Join this account with another one of the same person",
            description = "Each keeps its own password. The person switches between them without signing in again.")
    public void joinAccount(@Valid @NotNull AccountToJoin body) {
        joining.join(caller.signedIn(), body.email(), body.password(), body.code(), caller.sessionHash());
    }

    @DELETE
    @Path("/join")
    @Operation(summary = "Part this account from those that it is joined with")
    public void partAccount() {
        accounts.part(caller.signedIn());
    }
}
