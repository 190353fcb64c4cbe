package app.ledgerlink.web;

import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.ToldOnce;
import app.ledgerlink.web.KeptAnswers.Kept;
import app.ledgerlink.web.KeptAnswers.Key;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Does once what a caller asks for again with the same {@code Idempotency-Key} because it did not hear the answer (IETF
 * draft-ietf-httpapi-idempotency-key-header-07). Kept is what was done: a request that was refused changed nothing, and
 * is tried afresh.
 */
class Repeats {

    static final String HEADER = "Idempotency-Key";

    /** Says that an answer is a former one. */
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int LONGEST_KEY = 255;
    private static final String UNDER_WAY = Repeats.class.getName();

    private final KeptAnswers answers;
    private final Caller caller;
    private final Json json;

    Repeats(KeptAnswers answers, Caller caller, Json json) {
        this.answers = answers;
        this.caller = caller;
        this.json = json;
    }

    @ServerRequestFilter
    Response before(ContainerRequestContext request) throws IOException {
        String name = request.getHeaderString(HEADER);
        if (name == null || !request.getMethod().equals("POST") || !caller.isSignedIn()) {
            return null;
        }
        if (name.isBlank() || name.length() > LONGEST_KEY) {
            throw ProblemException.invalid(HEADER, "Use 1 to " + LONGEST_KEY + " characters.");
        }
        Key key = new Key(caller.workspaceId(), caller.userId(), name);
        byte[] digest = digest(request);
        if (answers.begin(key, digest)) {
            request.setProperty(UNDER_WAY, key);
            return null;
        }
        return former(answers.get(key), digest);
    }

    private static Response former(Kept kept, byte[] digest) {
        if (!MessageDigest.isEqual(kept.requestHash(), digest)) {
            throw new ProblemException(
                    422,
                    "idempotency-key-reused",
                    "The key was used for another request",
                    "Send the request with a key of its own.",
                    List.of());
        }
        if (kept.status() == null) {
            throw ProblemException.conflict(
                    "request-under-way", "The first request with this key is still under way. Try again in a moment.");
        }
        if (kept.body() == null && kept.status() != Response.Status.NO_CONTENT.getStatusCode()) {
            throw ProblemException.conflict(
                    "told-once",
                    "This was done, and its answer held a secret that is told once. Look for what it made.");
        }
        Response.ResponseBuilder answer = Response.status(kept.status()).header(REPLAYED, "true");
        if (kept.location() != null) {
            answer.header(HttpHeaders.LOCATION, kept.location());
        }
        return kept.body() == null
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON).entity(kept.body()).build();
    }

    @ServerResponseFilter
    void after(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!(request.getProperty(UNDER_WAY) instanceof Key key)) {
            return;
        }
        if (answer.getStatus() >= 300) {
            answers.forget(key);
            return;
        }
        Object entity = answer.getEntity();
        boolean secret = entity != null && entity.getClass().isAnnotationPresent(ToldOnce.class);
        answers.keep(
                key,
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                entity == null || secret ? null : json.write(entity));
    }

    private static byte[] digest(ContainerRequestContext request) throws IOException {
        byte[] body = request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
        request.setEntityStream(new ByteArrayInputStream(body));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getUriInfo().getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
