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
    private final OwnSessions ownSessions;
    private final FailedSignIns failures;
    private final SessionCookie cookie;
    private final DeviceCookie deviceCookie;
    private final DemoUsers demoUsers;
    private final CurrentCaller caller;
    private final JoinedAccounts accounts;

    SessionResource(
            Users users,
            SignIn signIn,
            OwnSessions ownSessions,
            FailedSignIns failures,
            SessionCookie cookie,
            DeviceCookie deviceCookie,
            DemoUsers demoUsers,
            CurrentCaller caller,
            JoinedAccounts accounts) {
        this.accounts = accounts;
        this.users = users;
        this.signIn = signIn;
        this.ownSessions = ownSessions;
        this.failures = failures;
        this.cookie = cookie;
        this.deviceCookie = deviceCookie;
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
     * @param failedSignIns attempts of strangers on this account that the user has not dismissed yet; null for none
     */
    public record Session(
            @NotNull SessionUser user,
            @NotNull Workspace workspace,
            @NotNull List<Duty> duties,
            @NotNull List<UserWorkspace> workspaces,
            FailedSignIns.Notice failedSignIns) {}

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

    /**
     * What the sign-in page needs to know before anybody signed in.
     *
     * @param setUp whether anybody can sign in: an administrator exists
     */
    public record SignInHelp(
            @NotNull boolean setUp, @NotNull List<DemoUser> demoUsers) {}

    @POST
    @PermitAll
    @Operation(summary = "Sign in")
    public RestResponse<Session> signIn(@Valid @NotNull Credentials body) {
        SignIn.SignedIn signedIn = signIn.signIn(body.email(), body.password(), body.code(), caller.sessionHash());
        var answer = RestResponse.ResponseBuilder.ok(session(signedIn.user(), signedIn.duties()))
                .cookie(cookie.holding(signedIn.secret()));
        EmailAddress.of(signedIn.user().email())
                .ifPresent(email -> answer.cookie(deviceCookie.holding(email, signedIn.deviceSecret())));
        return answer.build();
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
            ownSessions.signOut(caller.user(), caller.sessionHash());
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

    @DELETE
    @Path("/failed-sign-ins")
    @Operation(summary = "Say that one has seen the failed sign-ins, which are told no more")
    public void dismissFailedSignIns() {
        failures.seen(caller.signedIn());
    }

    private Session session(User user, List<Duty> duties) {
        return new Session(
                new SessionUser(user.id(), user.name(), user.email(), user.role()),
                new Workspace(user.workspaceId(), user.workspaceName()),
                duties,
                accounts.workspaces(user),
                failures.of(user).orElse(null));
    }
}
