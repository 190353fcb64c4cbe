package app.ledgerlink.identity;

import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Credentials of programs, sent as {@code Authorization: Bearer …}; for admins who are signed in themselves. */
@Path("/api-keys")
@Tag(name = "api-keys")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApiKeyResource {

    /** What a key may do. None of them manages users and keys or links an organisation: that needs a person. */
    public enum Scope {
        /** GET alone. */
        READ,
        /** What a sales rep may do. */
        WRITE,
        /** What an admin may do: settings and syncs too. */
        ADMIN
    }

    private final ApiKeys keys;
    private final CurrentCaller caller;

    ApiKeyResource(ApiKeys keys, CurrentCaller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /**
     * @param hint the key's last characters
     * @param expiresAt null for never
     * @param lastUsedAt to the nearest ten minutes; null before the first use
     * @param revokedAt null while it works
     */
    public record ApiKey(
            @NotNull UUID id,
            @NotNull String name,
            @NotNull Scope scope,
            @NotNull String hint,
            @NotNull String createdByName,
            @NotNull Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt,
            Instant revokedAt) {}

    /** @param expiresAt null for never */
    public record NewApiKey(
            @NotBlank(message = "Enter a name that says which program uses the key.") @Size(max = 100)
            String name,

            @NotNull(message = "Choose what the key may do.")
            Scope scope,

            Instant expiresAt) {}

    /** @param key the secret itself, shown this once and kept nowhere */
    public record ApiKeyWithSecret(
            @NotNull ApiKey apiKey, @NotNull String key) {}

    @GET
    @Operation(summary = "API keys, newest first, revoked ones too")
    public Page<ApiKey> listApiKeys(@Valid @BeanParam PageQuery page) {
        return keys.list(caller.signedInAdmin().workspaceId(), page);
    }

    @POST
    @Operation(summary = "Make a key; the answer carries it, once")
    @APIResponseSchema(value = ApiKeyWithSecret.class, responseCode = "201")
    public RestResponse<ApiKeyWithSecret> createApiKey(@Valid @NotNull NewApiKey body) {
        return RestResponse.status(RestResponse.Status.CREATED, keys.create(caller.signedInAdmin(), body));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke a key; it stops working at once")
    public ApiKey revokeApiKey(UUID id) {
        return keys.revoke(caller.signedInAdmin().workspaceId(), id);
    }
}
