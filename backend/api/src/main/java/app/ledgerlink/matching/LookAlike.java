package app.ledgerlink.matching;

import app.ledgerlink.matching.LedgerContact.LinkedCustomer;
import app.ledgerlink.matching.LedgerContact.Reason;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * A party of the books that a customer may be.
 *
 * @param ledgerContactId null while it was only found in the books and is not stored
 * @param billingAddress in one line
 * @param score from 0 to 100
 * @param near whether a person has to look at it first: from {@value #NEAR} on, which a similar name alone reaches. Writing
 *     into somebody's books asks sooner than matching does
 * @param reasons what agrees
 * @param customer the customer that it is already; null where none
 * @param linkRefusal why it cannot be linked, as a sentence; null where it can
 */
public record LookAlike(
        @NotNull String externalId,
        UUID ledgerContactId,
        @NotNull String name,
        String personName,
        String email,
        @NotNull List<String> phones,
        String accountNumber,
        String taxNumber,
        String billingAddress,
        @NotNull boolean archived,
        @NotNull int score,
        @NotNull boolean near,
        @NotNull List<Reason> reasons,
        LinkedCustomer customer,
        String linkRefusal,
        URI openInLedgerUrl) {

    static final int NEAR = 35;
}
