package app.ledgerlink.creations;

import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.matching.LookAlike;
import app.ledgerlink.sync.SyncSettings.Direction;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a customer stands with the books of one connection.
 *
 * @param customerId whose contact in the books is meant: for a contact of a company, the company
 * @param organisationName null before the organisation was read
 * @param connected whether the books can be asked at present
 * @param links contacts of these books that are this customer
 * @param creation the latest creation; null where none was asked for
 * @param mayCreate whether the caller may create, link and unlink it there
 * @param mayNotReason why not, as a sentence; null while mayCreate
 */
public record CustomerInLedger(
        @NotNull UUID customerId,
        @NotNull CustomerKind customerKind,
        @NotNull String customerName,
        @NotNull UUID connectionId,
        String organisationName,
        @NotNull boolean connected,
        @NotNull Direction direction,
        @NotNull List<Link> links,
        ContactCreation creation,
        @NotNull boolean mayCreate,
        String mayNotReason) {

    @Schema(name = "LinkInLedger")
    public record Link(
            @NotNull UUID ledgerContactId,
            @NotNull String externalId,
            @NotNull String name,
            @NotNull boolean archived,
            URI openInLedgerUrl) {}

    /**
     * What would be sent, and who in the books it may be already.
     *
     * @param lookAlikes best first; those that are near must be seen before a creation
     * @param searchTrouble why the books themselves could not be searched, as a sentence; null when they were
     * @param currencies that the customer's documents can usually be in, the organisation's own first
     * @param draft what would be sent; null where nothing can be
     */
    @Schema(name = "CreationPreview")
    public record Preview(
            @NotNull CustomerInLedger standing,
            @NotNull ContactDraft draft,
            @NotNull List<LookAlike> lookAlikes,
            String searchTrouble,
            @NotNull List<String> currencies) {}
}
