package app.ledgerlink.matching;

import app.ledgerlink.books.LinkState;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A party of the books with what was decided about it.
 *
 * @param phones as people dial them
 * @param billingAddress in one line; null where there is none
 * @param reason why it is not linked, as a sentence; null while LINKED
 * @param customer null unless LINKED
 * @param mergedInto the party that the books merged it into; null where they did not
 * @param outstanding what the books state it owes, in the base currency; null where nothing, and where other currencies are in it
 * @param candidates customers it may be, best first; only while PARKED
 */
public record LedgerContact(
        @NotNull UUID id,
        @NotNull UUID connectionId,
        @NotNull String organisationName,
        @NotNull String externalId,
        @NotNull String name,
        String personName,
        String email,
        @NotNull List<String> phones,
        String accountNumber,
        String taxNumber,
        String billingAddress,
        @NotNull boolean archived,
        @NotNull boolean vendor,
        @NotNull LinkState linkState,
        String reason,
        LinkedCustomer customer,
        UUID mergedInto,
        @NotNull long documents,
        Money outstanding,
        @NotNull List<Candidate> candidates,
        URI openInLedgerUrl) {

    public record LinkedCustomer(
            @NotNull UUID id,
            @NotNull CustomerKind kind,
            @NotNull String name) {}

    /**
     * A customer that the party may be.
     *
     * @param score from 0 to 100; from {@value #SURE} on it is taken without asking
     * @param billingAddress in one line
     * @param linkedNames parties of the books that are this customer already
     */
    public record Candidate(
            @NotNull UUID customerId,
            @NotNull CustomerKind kind,
            @NotNull String name,
            String email,
            @NotNull List<String> phones,
            String accountNumber,
            String taxNumber,
            String billingAddress,
            @NotNull int score,
            @NotNull List<Reason> reasons,
            @NotNull List<String> linkedNames) {

        public static final int SURE = 90;
    }

    /**
     * What agrees between the two, and its text.
     *
     * @param field what it is
     * @param value the value that both have
     */
    @Schema(name = "CandidateReason")
    public record Reason(@NotNull Sign field, @NotNull String value) {}
}
