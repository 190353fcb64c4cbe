package app.ledgerlink.sync;

import app.ledgerlink.books.StreamType;
import app.ledgerlink.shared.RecordBinding;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How one connection is synchronised.
 *
 * @param historyFrom sales documents from this day on are read, and older ones that are still open; null reads all
 * @param nextRunAt when the schedule starts the next run; null while it is off; read only
 * @param recheck how often all of the books are read again
 * @param nextRecheckAt null while that is off; read only
 * @param salesMayCreate whether users without administrator's rights may create customers in the books
 * @param version the version that was edited; a change based on an older one is refused
 * @param items whether items are read
 * @param invoices whether sales documents and payments are read
 * @param quotes whether quotes are read; where a change leaves it out, it stays as it is
 * @param vendors which vendors come in
 * @param contactsWithoutSales whether contacts without a sales document come in
 * @param schedule how often a sync starts by itself
 */
public record SyncSettings(
        @NotNull Direction direction,
        LocalDate historyFrom,
        @NotNull Boolean items,
        @NotNull Boolean invoices,
        Boolean quotes,
        @NotNull Vendors vendors,
        @NotNull Boolean contactsWithoutSales,
        @NotNull Schedule schedule,
        Instant nextRunAt,
        @NotNull Recheck recheck,
        Instant nextRecheckAt,
        @NotNull Boolean salesMayCreate,
        @NotNull Integer version) {

    /** What a person chooses, by name; the rest is told. */
    static final List<String> CHOICES = Arrays.stream(SyncSettings.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !Set.of("nextRunAt", "nextRecheckAt", "version").contains(name))
            .toList();

    /** What a person chose, by name. */
    Map<String, Object> choices() {
        Map<String, Object> choices = RecordBinding.values(this);
        choices.keySet().retainAll(CHOICES);
        return choices;
    }

    /** With what a change leaves out as it was before. */
    SyncSettings after(SyncSettings before) {
        return quotes != null
                ? this
                : new SyncSettings(
                        direction,
                        historyFrom,
                        items,
                        invoices,
                        before.quotes,
                        vendors,
                        contactsWithoutSales,
                        schedule,
                        nextRunAt,
                        recheck,
                        nextRecheckAt,
                        salesMayCreate,
                        version);
    }

    /** Whether these settings switch a stream on. */
    boolean reads(StreamType stream) {
        return switch (stream.setting()) {
            case ALWAYS -> true;
            case ITEMS -> items;
            case INVOICES -> invoices;
            case QUOTES -> quotes;
        };
    }

    /** Which side creates records on the other; sales data always comes from the books. */
    @Schema(name = "SyncDirection")
    public enum Direction {
        FROM_LEDGER,
        TO_LEDGER,
        BOTH;

        /** Whether parties of the books become new customers. */
        public boolean importsNewCustomers() {
            return this != TO_LEDGER;
        }

        /** Whether new customers are created in the books by themselves. */
        public boolean createsInLedger() {
            return this != FROM_LEDGER;
        }
    }

    /** Which parties that the organisation only buys from become customers' records. */
    @Schema(name = "VendorImport")
    public enum Vendors {
        NONE,
        CHOSEN,
        ALL
    }

    @Schema(name = "RecheckInterval")
    public enum Recheck {
        OFF,
        DAILY,
        WEEKLY
    }

    @Schema(name = "SyncInterval")
    public enum Schedule {
        OFF,
        EVERY_15_MINUTES,
        HOURLY,
        DAILY
    }
}
