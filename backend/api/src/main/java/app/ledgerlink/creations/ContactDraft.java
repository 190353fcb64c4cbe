package app.ledgerlink.creations;

import app.ledgerlink.customers.Address;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would be sent to create a customer in the books.
 *
 * @param values in the order they are shown; only what is sent
 * @param problems what the books would refuse; empty when all can be sent
 * @param notes what is left out and why, in sentences
 * @param version changes with what is sent; see {@link CustomerInLedgerResource.CreationInput}
 */
public record ContactDraft(
        @NotNull List<Value> values,
        @NotNull List<Problem> problems,
        @NotNull List<String> notes,
        @NotNull String version) {

    @Schema(name = "DraftField")
    public enum Field {
        NAME,
        FIRST_NAME,
        LAST_NAME,
        EMAIL,
        PHONE,
        DIRECT_PHONE,
        MOBILE,
        BILLING_ADDRESS,
        SHIPPING_ADDRESS,
        ACCOUNT_NUMBER,
        TAX_NUMBER,
        CURRENCY,
        CONTACT_NUMBER,
        PERSON
    }

    /**
     * @param value as it is sent; an address in one line
     * @param address the parts, for addresses alone
     * @param field which value of the contact it is
     * @param source where it comes from
     */
    @Schema(name = "DraftValue")
    public record Value(
            @NotNull Field field,
            @NotNull String value,
            Address address,
            @NotNull Source source) {}

    @Schema(name = "DraftSourceKind")
    public enum SourceKind {
        COMPANY,
        CONTACT,
        ORGANISATION,
        /** Chosen for this sending. */
        CHOICE,
        /** Made by the product itself. */
        PRODUCT
    }

    /** Where a value comes from: a company or contact to edit, or something else, whose id is null. */
    @Schema(name = "DraftSource")
    public record Source(
            @NotNull SourceKind kind, UUID id, @NotNull String name) {}

    /**
     * @param part of an address, as the API names it; null for other fields
     * @param message what is wrong and what to do, as a sentence
     * @param field which value the books would refuse
     * @param source where it is mended
     */
    @Schema(name = "DraftProblem")
    public record Problem(
            @NotNull Field field,
            String part,
            @NotNull String message,
            @NotNull Source source) {

        /** With another message made of this one. */
        Problem told(UnaryOperator<String> words) {
            return new Problem(field, part, words.apply(message), source);
        }
    }
}
