package app.ledgerlink.shared;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457 problem details. */
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

    /** A field of the request that was refused, by its JSON path, and why. */
    public record FieldError(@NotNull String field, @NotNull String message) {}
}
