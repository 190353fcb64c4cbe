package app.ledgerlink.identity;

import app.ledgerlink.shared.Confirmed;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import app.ledgerlink.shared.ToldOnce;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    /** What a key may do, in one word: stands for several scopes. */
    @Schema(name = "FormerKeyScope")
    public enum Scope {
        /** Reads what a sales rep sees. */
        READ(KeyScope.CUSTOMERS_READ, KeyScope.SALES_READ, KeyScope.RECEIVABLES_READ, KeyScope.SYNC_READ),
        /** What a sales rep may do. */
        WRITE(KeyScope.CUSTOMERS_WRITE, KeyScope.SALES_READ, KeyScope.RECEIVABLES_WRITE, KeyScope.SYNC_READ),
        /** What an admin may do: settings and syncs too. */
        ADMIN(KeyScope.values());

        private final Set<KeyScope> scopes;

        Scope(KeyScope... scopes) {
            this.scopes = KeyScope.complete(Arrays.asList(scopes));
        }

        Set<KeyScope> scopes() {
            return EnumSet.copyOf(scopes);
        }
    }

    private final ApiKeys keys;
    private final ApiKeyReader reader;
    private final CurrentCaller caller;

    ApiKeyResource(ApiKeys keys, ApiKeyReader reader, CurrentCaller caller) {
        this.keys = keys;
        this.reader = reader;
        this.caller = caller;
    }

    /**
     * @param scope by which it was made where that was one word; else null
     * @param scopes what it may do; where the owner's role allows less, that counts
     * @param hint the key's last characters
     * @param createdById null where it was made before makers were kept by id
     * @param ownerId who answers for the key: it works only while that user may sign in, and never does more than that
     *     user may; null where nobody was kept
     * @param expiresAt null for never
     * @param lastUsedAt to the nearest ten minutes; null before the first use
     * @param revokedAt null while it works
     */
    public record ApiKey(
            @NotNull UUID id,
            @NotNull String name,
            Scope scope,
            @NotNull List<KeyScope> scopes,
            @NotNull String hint,
            UUID createdById,
            @NotNull String createdByName,
            UUID ownerId,
            String ownerName,
            @NotNull Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt,
            Instant revokedAt) {}

    /**
     * @param scope one word for several scopes, in place of scopes
     * @param scopes what the key may do; what may write also reads
     * @param expiresAt one year from now where it is left out
     * @param neverExpires true for a key without an end
     */
    public record NewApiKey(
            @NotBlank(message = "Enter a name that says which program uses the key.") @Size(max = 100)
            String name,

            Scope scope,

            @Size(min = 1, max = 20, message = "Choose what the key may do.")
            List<@NotNull KeyScope> scopes,

            Instant expiresAt,
            Boolean neverExpires) {}

    /** @param userId an admin who may sign in */
    public record NewKeyOwner(
            @NotNull(message = "Choose who answers for the key.")
            UUID userId) {}

    /** @param key the secret itself, shown this once and kept nowhere */
    @ToldOnce
    public record ApiKeyWithSecret(
            @NotNull ApiKey apiKey, @NotNull String key) {}

    /** Filters of keys; one that is null lets all through. */
    public static class ApiKeyQuery extends PageQuery {

        /** The user who answers for the key. */
        @QueryParam("ownerId")
        public UUID ownerId;

        /** Whether the key was neither revoked nor has ended. */
        @QueryParam("working")
        public Boolean working;
    }

    @GET
    @Operation(summary = "API keys, newest first, revoked ones too")
    public Page<ApiKey> listApiKeys(@Valid @BeanParam ApiKeyQuery query) {
        return reader.list(caller.signedInAdmin().workspaceId(), query);
    }

    @POST
    @Confirmed
    @Operation(summary = "Make a key; the answer carries it, once")
    @APIResponseSchema(value = ApiKeyWithSecret.class, responseCode = "201")
    public RestResponse<ApiKeyWithSecret> createApiKey(@Valid @NotNull NewApiKey body) {
        return RestResponse.status(RestResponse.Status.CREATED, keys.create(caller.signedInAdmin(), body));
    }

    @PUT
    @Path("/{id}/owner")
    @Confirmed
    @Operation(summary = "Hand a key over to another admin, who answers for it from now on; 409 when it was revoked")
    public ApiKey handOverApiKey(UUID id, @Valid @NotNull NewKeyOwner body) {
        return keys.handOver(caller.signedInAdmin().workspaceId(), id, body.userId());
    }

    @DELETE
    @Path("/{id}")
    @Confirmed
    @Operation(summary = "Revoke a key; it stops working at once")
    public ApiKey revokeApiKey(UUID id) {
        return keys.revoke(caller.signedInAdmin().workspaceId(), id);
    }
}
