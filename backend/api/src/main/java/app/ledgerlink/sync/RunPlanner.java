package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.books.StreamType.Reading;
import app.ledgerlink.matching.LinkRules;
import app.ledgerlink.matching.LinkRules.VendorRule;
import app.ledgerlink.sync.Step.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays out a run: which streams, in which order, all of each or what changed. */
@ApplicationScoped
class RunPlanner {

    /** The books filter by the second and their nodes' clocks differ: read a little twice rather than miss a record. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final Duration A_DAY = Duration.ofDays(1);

    /** A balance changes without a new stamp. Where one call reads all parties it is no dearer than to read the changed. */
    private static final long ONE_CALL = 1_000;

    private static final Duration BALANCES_KEEP = Duration.ofMinutes(10);
    private static final Duration MANY_BALANCES_KEEP = Duration.ofDays(1);

    private final SyncSettingsStore settings;
    private final Watermarks watermarks;
    private final LedgerStore ledger;
    private final Clock clock;

    RunPlanner(SyncSettingsStore settings, Watermarks watermarks, LedgerStore ledger, Clock clock) {
        this.settings = settings;
        this.watermarks = watermarks;
        this.ledger = ledger;
        this.clock = clock;
    }

    Checkpoint plan(ConnectionRef connection, SyncRun.Kind kind) {
        Map<StreamType, Instant> read = watermarks.all(connection);
        Set<StreamType> wholeDue = watermarks.wholeDue(connection);
        read.keySet().removeAll(wholeDue);
        if (kind == SyncRun.Kind.BALANCE_CHECK || balancesAreOld(connection)) {
            read.remove(StreamType.CONTACTS);
        }
        Checkpoint plan = plan(kind, settings.find(connection).orElseThrow(), read, clock.instant());
        plan.wholeDue.addAll(wholeDue);
        plan.ahead = watermarks.ahead(connection);
        return plan;
    }

    private boolean balancesAreOld(ConnectionRef connection) {
        Instant readAt = ledger.balancesReadAt(connection);
        Duration keep =
                ledger.count(connection, StreamType.CONTACTS, null) <= ONE_CALL ? BALANCES_KEEP : MANY_BALANCES_KEEP;
        return readAt == null || readAt.plus(keep).isBefore(clock.instant());
    }

    /** @param watermarks up to where each stream is read; one that is missing is read as a whole */
    static Checkpoint plan(SyncRun.Kind kind, SyncSettings settings, Map<StreamType, Instant> watermarks, Instant now) {
        Map<StreamType, Instant> since = new EnumMap<>(StreamType.class);
        if (kind != SyncRun.Kind.RECHECK) {
            watermarks.forEach((stream, at) -> since.put(stream, at.minus(OVERLAP)));
        }
        List<StreamType> streams = Arrays.stream(StreamType.values())
                .filter(settings::reads)
                .filter(stream -> isDue(stream, since, now))
                .toList();
        List<Step> steps = new ArrayList<>();
        for (StreamType stream : streams) {
            boolean history = settings.historyFrom() != null && !since.containsKey(stream);
            addReading(steps, stream, history, kind != SyncRun.Kind.DRY_RUN);
        }
        addClosing(steps, streams);
        addEnd(steps, settings, kind == SyncRun.Kind.DRY_RUN);
        LinkRules rules = new LinkRules(
                VendorRule.valueOf(settings.vendors().name()),
                settings.contactsWithoutSales(),
                !settings.direction().importsNewCustomers());
        Checkpoint plan = new Checkpoint(List.copyOf(steps), settings.historyFrom(), rules);
        plan.since.putAll(since);
        return plan;
    }

    /** What knows no changes is read as a whole, once it is old. */
    private static boolean isDue(StreamType stream, Map<StreamType, Instant> since, Instant now) {
        if (stream.reading() != Reading.BY_THE_DAY) {
            return true;
        }
        Instant read = since.remove(stream);
        return read == null || read.plus(A_DAY).isBefore(now);
    }

    /** @param history whether only a part of the stream's past is read: what is open of the rest counts, too */
    private static void addReading(List<Step> steps, StreamType stream, boolean history, boolean links) {
        steps.add(new Step(Kind.READ, stream));
        if (history && stream.sign() != 0) {
            steps.add(new Step(Kind.READ_OLDER_OPEN, stream));
        }
        if (stream == StreamType.CONTACTS && links) {
            steps.add(new Step(Kind.LINK, null));
        }
    }

    private static void addClosing(List<Step> steps, List<StreamType> streams) {
        streams.stream().filter(StreamType::isDocuments).forEach(stream -> steps.add(new Step(Kind.CLOSE, stream)));
        steps.add(new Step(Kind.REREAD, null));
        // After the documents: they may name parties that are new; these may be merged ones.
        steps.add(new Step(Kind.CLOSE, StreamType.CONTACTS));
        steps.add(new Step(Kind.REREAD, null));
    }

    private static void addEnd(List<Step> steps, SyncSettings settings, boolean dryRun) {
        if (dryRun) {
            steps.add(new Step(Kind.PLAN, null));
            return;
        }
        steps.add(new Step(Kind.LINK_ALL, null));
        if (settings.invoices()) {
            steps.add(new Step(Kind.RECONCILE, null));
        }
    }
}
