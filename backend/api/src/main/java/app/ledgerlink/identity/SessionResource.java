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

    public record SignIn(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String password) {}

    public record Session(
            @NotNull SessionUser user, @NotNull Workspace workspace) {}

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
    public RestResponse<Session> signIn(@Valid @NotNull SignIn body) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Operation(summary = "Who am I")
    public Session currentSession() {
        throw new UnsupportedOperationException();
    }

    @DELETE
    @PermitAll
    @Operation(summary = "Sign out")
    public RestResponse<Void> signOut() {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/help")
    @PermitAll
    @Operation(
            summary = "What the sign-in page shows: whether the product is set up, and the demo users of the local run")
    public SignInHelp signInHelp() {
        throw new UnsupportedOperationException();
    }
}
