package app.ledgerlink.search;

import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a question found, best first, at most a few of each kind.
 *
 * @param understoodAs how an amount or number was read, as a sentence; null where the words were taken as they are
 */
@Schema(name = "SearchResult")
public record Found(String understoodAs, @NotNull List<Hit> hits) {

    @Schema(name = "SearchHitKind")
    public enum HitKind {
        COMPANY,
        CONTACT,
        SALES_DOCUMENT,
        ITEM,
        /** A party of the books that is linked to no customer. */
        LEDGER_CONTACT,
        /** A record that was not imported, with its fate. */
        FATE
    }

    /**
     * @param id of the record of that kind
     * @param title its name or number
     * @param detail what it is and how it stands, as a short sentence
     * @param customerId whose it is; null where nobody's
     */
    @Schema(name = "SearchHit")
    public record Hit(
            @NotNull HitKind kind,
            @NotNull UUID id,
            @NotNull String title,
            @NotNull String detail,
            UUID customerId,
            CustomerKind customerKind,
            Money amount,
            LocalDate date) {}
}
