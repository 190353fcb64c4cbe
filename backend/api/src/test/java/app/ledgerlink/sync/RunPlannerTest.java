package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.sync.SyncSettings.Direction;
import app.ledgerlink.sync.SyncSettings.Recheck;
import app.ledgerlink.sync.SyncSettings.Schedule;
import app.ledgerlink.sync.SyncSettings.Vendors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunPlannerTest {

    private static final Instant LAST = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void readsAllStreamsInOrderThenWhatChangedMeanwhile() {
        assertThat(steps(settings(null, true, true), Map.of()))
                .containsExactly(
                        "READ ORGANISATION",
                        "READ ITEMS",
                        "READ CONTACTS",
                        "LINK null",
                        "READ INVOICES",
                        "READ CREDIT_NOTES",
                        "READ PREPAYMENTS",
                        "READ OVERPAYMENTS",
                        "CLOSE INVOICES",
                        "CLOSE CREDIT_NOTES",
                        "CLOSE PREPAYMENTS",
                        "CLOSE OVERPAYMENTS",
                        "CLOSE CONTACTS",
                        "LINK_ALL null");
    }

    @Test
    void leavesOutStreamsThatAreTurnedOff() {
        assertThat(steps(settings(null, false, true), Map.of()))
                .containsExactly(
                        "READ ORGANISATION",
                        "READ CONTACTS",
                        "LINK null",
                        "READ INVOICES",
                        "READ CREDIT_NOTES",
                        "READ PREPAYMENTS",
                        "READ OVERPAYMENTS",
                        "CLOSE INVOICES",
                        "CLOSE CREDIT_NOTES",
                        "CLOSE PREPAYMENTS",
                        "CLOSE OVERPAYMENTS",
                        "CLOSE CONTACTS",
                        "LINK_ALL null");
    }

    @Test
    void limitedHistoryReadsOlderOpenDocumentsOnce() {
        SyncSettings limited = settings(LocalDate.of(2025, 1, 1), false, true);
        assertThat(steps(limited, Map.of())).contains("READ_OLDER_OPEN INVOICES");
        assertThat(steps(limited, Map.of(SyncStream.INVOICES, LAST))).doesNotContain("READ_OLDER_OPEN INVOICES");
    }

    @Test
    void changesAreReadFromALittleBeforeTheLastTime() {
        assertThat(RunPlanner.plan(settings(null, true, true), Map.of(SyncStream.CONTACTS, LAST)).since)
                .isEqualTo(Map.of(SyncStream.CONTACTS, LAST.minusSeconds(120)));
    }

    private static List<String> steps(SyncSettings settings, Map<SyncStream, Instant> watermarks) {
        return RunPlanner.plan(settings, watermarks).steps.stream()
                .map(s -> s.kind() + " " + s.stream())
                .toList();
    }

    private static SyncSettings settings(LocalDate historyFrom, boolean items, boolean invoices) {
        return new SyncSettings(
                Direction.FROM_LEDGER,
                historyFrom,
                items,
                invoices,
                Vendors.NONE,
                true,
                Schedule.OFF,
                null,
                Recheck.WEEKLY,
                null,
                0);
    }
}
