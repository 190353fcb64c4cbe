package app.ledgerlink.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sign in, who am I, sign out. The session lives in a cookie that scripts cannot read. */
@Path("/session")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final Users users;
    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final DemoUsers demoUsers;
    private final CurrentCaller caller;
    private final JoinedAccounts accounts;

    SessionResource(
            Users users,
            SignIn signIn,
            Sessions sessions,
            SessionCookie cookie,
            DemoUsers demoUsers,
            CurrentCaller caller,
            JoinedAccounts accounts) {
        this.accounts = accounts;
        this.users = users;
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.demoUsers = demoUsers;
        this.caller = caller;
    }

    /** @param code of the second factor, where the user has one: six digits, or a recovery code */
    public record Credentials(
            @NotBlank(message = "Enter your e-mail address.") @Size(max = 254)
            String email,

            @NotBlank(message = "Enter your password.") @Size(max = 200)
            String password,

            @Size(max = 50) String code) {}

    /**
     * @param duties what the user must do before the rest of the API answers; mostly nothing
     * @param workspaces where the person can switch to, the present one included
     */
    public record Session(
            @NotNull SessionUser user,
            @NotNull Workspace workspace,
            @NotNull List<Duty> duties,
            @NotNull List<UserWorkspace> workspaces) {}

    /** A workspace in which the person has an account that is joined with the present one, and what they are there. */
    public record UserWorkspace(
            @NotNull UUID id, @NotNull String name, @NotNull Role role) {}

    public record SessionUser(
            @NotNull UUID id,
            @NotNull String name,
            @NotNull String email,
            @NotNull Role role) {}

    public record Workspace(@NotNull UUID id, @NotNull String name) {}

    /** A user of the local run, with the password to show on the sign-in page. */
    public record DemoUser(
            @NotNull String email,
            @NotNull String password,
            @NotNull String name,
            @NotNull Role role) {}

    /** What the sign-in page needs to know before anybody signed in. */
    public record SignInHelp(
            @NotNull boolean setUp, @NotNull List<DemoUser> demoUsers) {}

    @POST
    @PermitAll
    @Operation(summary = "Sign in")
    public RestResponse<Session> signIn(@Valid @NotNull Credentials body) {
        SignIn.SignedIn signedIn = signIn.signIn(body.email(), body.password(), body.code());
        return RestResponse.ResponseBuilder.ok(session(signedIn.user(), signedIn.duties()))
                .cookie(cookie.holding(signedIn.secret()))
                .build();
    }

    @GET
    @Operation(summary = "Who am I")
    public Session currentSession() {
        return session(caller.user(), caller.duties());
    }

    @DELETE
    @PermitAll
    @Operation(summary = "Sign out")
    public RestResponse<Void> signOut() {
        if (caller.sessionHash() != null) {
            sessions.close(caller.sessionHash());
        }
        return RestResponse.ResponseBuilder.<Void>noContent()
                .cookie(cookie.gone())
                .build();
    }

    @GET
    @Path("/help")
    @PermitAll
    @Operation(
            summary = "What the sign-in page shows: whether the product is set up, and the demo users of the local run")
    public SignInHelp signInHelp() {
        return new SignInHelp(users.any(), demoUsers.shown());
    }

    private Session session(User user, List<Duty> duties) {
        return new Session(
                new SessionUser(user.id(), user.name(), user.email(), user.role()),
                new Workspace(user.workspaceId(), user.workspaceName()),
                duties,
                accounts.workspaces(user));
    }
}
