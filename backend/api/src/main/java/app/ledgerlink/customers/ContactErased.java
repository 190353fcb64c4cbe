package app.ledgerlink.customers;

import java.util.List;
import java.util.UUID;

/**
 * An admin erases a person. An event within the transaction that does it: whoever keeps something of the person forgets
 * it, or refuses with a problem.
 *
 * @param companyId where the person belongs to; null for an individual
 * @param importedWith the ledger contact that the person came with; null for one who was entered here
 * @param leftLedger whether a sync found that the books name the person no more
 * @param name as it was
 * @param pseudonym what stands in its place
 */
public record ContactErased(
        UUID workspaceId,
        UUID id,
        UUID companyId,
        UUID importedWith,
        boolean leftLedger,
        String name,
        String firstName,
        String lastName,
        String email,
        List<String> otherValues,
        String pseudonym) {}
