package app.ledgerlink.identity;

import app.ledgerlink.shared.Confirmed;
import app.ledgerlink.shared.ToldOnce;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own second factor: an authenticator app, with recovery codes. */
@Path("/session/second-factor")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SecondFactorResource {

    private final SecondFactors factors;
    private final SecondFactorStore store;
    private final RecoveryCodes recovery;
    private final SecondFactorRules rules;
    private final SignInLimit limit;
    private final CurrentCaller caller;
    private final Attempts attempts;

    SecondFactorResource(
            SecondFactors factors,
            SecondFactorStore store,
            RecoveryCodes recovery,
            SecondFactorRules rules,
            SignInLimit limit,
            CurrentCaller caller,
            Attempts attempts) {
        this.factors = factors;
        this.store = store;
        this.recovery = recovery;
        this.rules = rules;
        this.limit = limit;
        this.caller = caller;
        this.attempts = attempts;
    }

    /**
     * @param on whether signing in asks for a code
     * @param required whether the workspace asks this user to have one
     * @param addedAt when the app was set up; null while there is none
     * @param recoveryCodesLeft how many are unused
     */
    public record SecondFactorState(
            @NotNull boolean on,
            @NotNull boolean required,
            Instant addedAt,
            @NotNull int recoveryCodesLeft) {}

    /**
     * @param uri what the app reads from a QR code
     * @param secret the same to type, in Base32
     */
    @ToldOnce
    public record SecondFactorSetup(
            @NotNull String uri, @NotNull String secret) {}

    public record SecondFactorCode(
            @NotBlank(message = "Enter the code that the app shows.") @Size(max = 40)
            String code) {}

    /** @param codes each good for one sign-in; shown this once and kept as hashes */
    @ToldOnce
    public record NewRecoveryCodes(@NotNull List<@NotNull String> codes) {}

    @GET
    @Operation(summary = "Whether signing in asks for a code")
    public SecondFactorState getSecondFactor() {
        User user = caller.signedIn();
        Optional<Instant> addedAt = store.find(user.workspaceId(), user.id()).map(SecondFactorStore.App::addedAt);
        return new SecondFactorState(
                addedAt.isPresent(),
                rules.requires(user),
                addedAt.orElse(null),
                recovery.left(user.workspaceId(), user.id()));
    }

    @POST
    @Confirmed
    @Operation(
            summary = "Begin to set up an authenticator app",
            description = "The present app, if any, works until a code of the new one is sent.")
    public SecondFactorSetup beginSecondFactor() {
        return factors.begin(caller.signedIn());
    }

    @PUT
    @Confirmed
    @Operation(
            summary = "Finish with a code of the app; the answer carries the recovery codes, once",
            description = "Ends all other sessions of the user.")
    public NewRecoveryCodes confirmSecondFactor(@Valid @NotNull SecondFactorCode body) {
        User user = caller.signedIn();
        Attempt attempt = attempts.by(user);
        limit.attempt(attempt);
        List<String> codes = factors.confirm(user, body.code(), caller.sessionHash());
        limit.succeeded(attempt);
        return new NewRecoveryCodes(codes);
    }

    @DELETE
    @Confirmed
    @Operation(summary = "Remove the authenticator app and the recovery codes; 409 where the workspace requires one")
    public void removeSecondFactor() {
        factors.remove(caller.signedIn());
    }

    @POST
    @Path("/recovery-codes")
    @Confirmed
    @Operation(summary = "New recovery codes in place of the former ones; the answer carries them, once")
    public NewRecoveryCodes renewRecoveryCodes() {
        return new NewRecoveryCodes(factors.renewRecoveryCodes(caller.signedIn()));
    }
}
