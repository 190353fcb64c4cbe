package app.ledgerlink.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field that a person edited here and whose value is not the books'. The CRM owns it, so a sync leaves it alone.
 *
 * @param field name of the field in the company or contact
 * @param ours as shown to people; addresses in one line; null where empty
 * @param books likewise
 * @param bothChanged whether the books changed it too since it was edited or kept here: a choice is due
 */
public record FieldDifference(
        @NotNull String field,
        String ours,
        String books,
        @NotNull boolean bothChanged,
        @NotNull UUID ledgerContactId,
        @NotNull String organisationName) {

    @Schema(name = "ValueKept")
    public enum Keep {
        /** Ours stays, and this value of the books is not asked about again. */
        OURS,
        /** The books' value replaces ours, and the books own the field again. */
        BOOKS
    }

    /**
     * The two values, as they were shown when the person chose.
     *
     * @param ours the customer's value; null where there was none
     * @param books the books' value; null where there was none
     */
    public record SeenValues(String ours, String books) {}

    /**
     * @param seen refused with 409 where either value is another by now; null chooses whatever they are
     * @param keep which of the two values stays
     */
    @Schema(name = "FieldChoice")
    public record Choice(@NotNull Keep keep, @Valid SeenValues seen) {}
}
