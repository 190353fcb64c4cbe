package app.ledgerlink.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * RFC 9457 problem details.
 *
 * @param status the status of the answer
 */
@Schema(description = "What went wrong, as RFC 9457 problem details")
public record Problem(
        @NotNull @Schema(description = "Stable name of the kind of problem", example = "/problems/not-found")
        String type,

        @NotNull @Schema(description = "A short sentence, the same for all problems of this type")
        String title,

        @NotNull int status,

        @Schema(description = "What happened here and what to do next")
        String detail,

        @Schema(description = "Number to quote to support; it is in the log too")
        String instance,

        @Schema(description = "One entry for each field that was refused")
        List<FieldError> errors) {

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request is not written as HTTP asks for. Correct it and send it again.",
            404, "The API has no such address.",
            405, "This address does not take the method. Use one that the API describes for it.",
            406, "The answer has none of the media types that the header Accept names.",
            413, "The request is larger than the API takes. Send less at a time.",
            414, "The address is longer than the API takes. Send less in the query.",
            415, "Send JSON, and say so by the header Content-Type: application/json.",
            431, "The headers are larger than the API takes. Send less in them.");

    /** What is told by the status alone. */
    public static Problem ofStatus(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem(
                "/problems/http-" + status,
                known == null ? "Request refused" : known.getReasonPhrase(),
                status,
                DETAILS.get(status),
                null,
                null);
    }

    /**
     * A field of the request that was refused, by its JSON path, and why.
     *
     * @param field its JSON path in the request, or the name of a parameter
     * @param message why it was refused, as a sentence
     */
    public record FieldError(@NotNull String field, @NotNull String message) {}
}
