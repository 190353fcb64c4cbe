package app.ledgerlink.identity;

import app.ledgerlink.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proving once more who one is, before an act that matters. */
@Path("/session/confirmation")
@Tag(name = "session")
@Consumes(MediaType.APPLICATION_JSON)
public class ConfirmationResource {

    private final Users users;
    private final SecondFactor secondFactor;
    private final SignInLimit limit;
    private final SessionConfirmation confirmation;
    private final CurrentCaller caller;
    private final Attempts attempts;
    private final Entrance entrance;

    ConfirmationResource(
            Users users,
            SecondFactor secondFactor,
            SignInLimit limit,
            SessionConfirmation confirmation,
            CurrentCaller caller,
            Attempts attempts,
            Entrance entrance) {
        this.entrance = entrance;
        this.users = users;
        this.secondFactor = secondFactor;
        this.limit = limit;
        this.confirmation = confirmation;
        this.caller = caller;
        this.attempts = attempts;
    }

    /** @param code of the authenticator app, or a recovery code; needed where the user has a second factor */
    public record IdentityProof(
            @NotBlank(message = "Enter your password.") @Size(max = 200)
            String password,

            @Size(max = 40) String code) {}

    @POST
    @APIResponse(responseCode = "204", description = "Confirmed")
    @Operation(
            summary = "Prove once more who one is",
            description =
                    "Operations that answer 403 with the type /problems/confirm-yourself go through for half an hour after this.")
    public RestResponse<Void> confirmIdentity(@Valid @NotNull IdentityProof body) {
        User user = caller.signedIn();
        Attempt attempt = attempts.by(user);
        limit.attempt(attempt);
        users.findOwn(user, body.password()).orElseThrow(() -> {
            entrance.proofFailed(user);
            return ProblemException.invalid("password", "This is not your password.");
        });
        switch (secondFactor.check(user, body.code())) {
            case PASSED -> {}
            case NEEDED -> {
                limit.neither(attempt);
                throw ProblemException.invalid("code", "Enter the code that your authenticator app shows.");
            }
            case WRONG -> {
                entrance.proofFailed(user);
                throw SecondFactors.wrongCode();
            }
        }
        limit.succeeded(attempt);
        confirmation.renew();
        return RestResponse.noContent();
    }
}
