package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.StreamType;
import app.ledgerlink.sync.SyncRun.Kind;
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
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

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
                        "READ PAYMENTS",
                        "CLOSE INVOICES",
                        "CLOSE CREDIT_NOTES",
                        "CLOSE PREPAYMENTS",
                        "CLOSE OVERPAYMENTS",
                        "REREAD null",
                        "CLOSE CONTACTS",
                        "REREAD null",
                        "LINK_ALL null",
                        "RECONCILE null");
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
                        "READ PAYMENTS",
                        "CLOSE INVOICES",
                        "CLOSE CREDIT_NOTES",
                        "CLOSE PREPAYMENTS",
                        "CLOSE OVERPAYMENTS",
                        "REREAD null",
                        "CLOSE CONTACTS",
                        "REREAD null",
                        "LINK_ALL null",
                        "RECONCILE null");
    }

    @Test
    void limitedHistoryReadsOlderOpenDocumentsOnce() {
        SyncSettings limited = settings(LocalDate.of(2025, 1, 1), false, true);
        assertThat(steps(limited, Map.of())).contains("READ_OLDER_OPEN INVOICES");
        assertThat(steps(limited, Map.of(StreamType.INVOICES, LAST))).doesNotContain("READ_OLDER_OPEN INVOICES");
    }

    @Test
    void changesAreReadFromALittleBeforeTheLastTime() {
        assertThat(plan(Kind.SYNC, settings(null, true, true), Map.of(StreamType.CONTACTS, LAST)).since)
                .isEqualTo(Map.of(StreamType.CONTACTS, LAST.minusSeconds(120)));
    }

    @Test
    void organisationIsReadOnceADay() {
        SyncSettings settings = settings(null, true, true);
        assertThat(steps(settings, Map.of(StreamType.ORGANISATION, NOW.minusSeconds(86_000))))
                .doesNotContain("READ ORGANISATION");
        assertThat(steps(settings, Map.of(StreamType.ORGANISATION, NOW.minusSeconds(87_000))))
                .contains("READ ORGANISATION");
    }

    @Test
    void recheckReadsEverythingWhateverWasReadBefore() {
        SyncSettings settings = settings(LocalDate.of(2025, 1, 1), true, true);
        Map<StreamType, Instant> read = Map.of(StreamType.ORGANISATION, NOW, StreamType.INVOICES, NOW);
        assertThat(plan(Kind.RECHECK, settings, read).since).isEmpty();
        assertThat(names(plan(Kind.RECHECK, settings, read)))
                .isEqualTo(names(plan(Kind.SYNC, settings, Map.of())))
                .contains("READ_OLDER_OPEN INVOICES");
    }

    @Test
    void dryRunLinksNothing() {
        assertThat(names(plan(Kind.DRY_RUN, settings(null, true, true), Map.of())))
                .noneMatch(step -> step.startsWith("LINK"))
                .doesNotContain("RECONCILE null")
                .endsWith("PLAN null");
    }

    @Test
    void balanceCheckIsASync() {
        Map<StreamType, Instant> read = Map.of(StreamType.INVOICES, LAST);
        assertThat(plan(Kind.BALANCE_CHECK, settings(null, true, true), read))
                .usingRecursiveComparison()
                .isEqualTo(plan(Kind.SYNC, settings(null, true, true), read));
    }

    @Test
    void directionToTheBooksMakesNoNewCustomers() {
        assertThat(Direction.values())
                .filteredOn(d -> plan(Kind.SYNC, settings(d, null, true, true), Map.of())
                        .rules
                        .knownOnly())
                .containsExactly(Direction.TO_LEDGER);
    }

    private static List<String> steps(SyncSettings settings, Map<StreamType, Instant> watermarks) {
        return names(plan(Kind.SYNC, settings, watermarks));
    }

    private static Checkpoint plan(Kind kind, SyncSettings settings, Map<StreamType, Instant> watermarks) {
        return RunPlanner.plan(kind, settings, watermarks, NOW);
    }

    private static List<String> names(Checkpoint checkpoint) {
        return checkpoint.steps.stream().map(s -> s.kind() + " " + s.stream()).toList();
    }

    private static SyncSettings settings(LocalDate historyFrom, boolean items, boolean invoices) {
        return settings(Direction.FROM_LEDGER, historyFrom, items, invoices);
    }

    private static SyncSettings settings(Direction direction, LocalDate historyFrom, boolean items, boolean invoices) {
        return new SyncSettings(
                direction,
                historyFrom,
                items,
                invoices,
                false,
                Vendors.NONE,
                true,
                Schedule.OFF,
                null,
                Recheck.WEEKLY,
                null,
                true,
                0);
    }
}
