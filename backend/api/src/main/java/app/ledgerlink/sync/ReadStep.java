package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.fates.FateStore;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.sync.Step.Kind;
import app.ledgerlink.sync.StepState.Place;
import app.ledgerlink.sync.StepState.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Reads one page of a stream and stores it. */
@ApplicationScoped
class ReadStep implements StepWorker {

    /** A step whose rows moved while it was read is read again, but not for ever: the next run goes on from there. */
    private static final int MAX_REPEATS = 3;

    private final PageTransaction transaction;
    private final Doubts doubts;
    private final PageStorer storer;
    private final StreamProgressStore progress;
    private final Watermarks watermarks;
    private final LedgerStore ledger;
    private final WholeReadCheck wholeRead;
    private final FateStore fates;
    private final LedgerGateways gateways;
    private final RunMeters meters;
    private final Clock clock;

    ReadStep(
            PageTransaction transaction,
            Doubts doubts,
            PageStorer storer,
            StreamProgressStore progress,
            Watermarks watermarks,
            LedgerStore ledger,
            WholeReadCheck wholeRead,
            FateStore fates,
            LedgerGateways gateways,
            RunMeters meters,
            Clock clock) {
        this.transaction = transaction;
        this.doubts = doubts;
        this.storer = storer;
        this.progress = progress;
        this.watermarks = watermarks;
        this.ledger = ledger;
        this.wholeRead = wholeRead;
        this.fates = fates;
        this.gateways = gateways;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.READ, Kind.READ_OLDER_OPEN, Kind.CLOSE);
    }

    @Override
    public boolean work(Run run, Checkpoint checkpoint) {
        if (isNeedless(run, checkpoint)) {
            return transaction.store(run, checkpoint, () -> skip(run, checkpoint));
        }
        Instant began = Timestamps.now(clock);
        SourcePage page =
                PageStorer.storable(gateways.of(run.connection()).source().read(run.connection(), request(checkpoint)));
        Instant read = Timestamps.now(clock);
        wholeRead.check(run.connection(), checkpoint, page);
        StreamType stream = checkpoint.step().stream();
        boolean goesOn = transaction.store(run, checkpoint, () -> {
            int changed = storer.store(run, page, checkpoint.historyFrom);
            Duration jump = ClockJump.seen(checkpoint, request(checkpoint), page, began, read);
            advance(run, checkpoint, page, changed, began, jump);
        });
        if (goesOn) {
            meters.pageRead(stream);
        }
        return goesOn;
    }

    /**
     * A closing delta has a purpose only where what was read may be torn, or a document named a new party. A stream of
     * changes, such as payments, has none before the streams that carry its records were read as a whole.
     */
    private boolean isNeedless(Run run, Checkpoint checkpoint) {
        Step step = checkpoint.step();
        if (step.stream().reading() == StreamType.Reading.CHANGES) {
            return !checkpoint.since.containsKey(step.stream());
        }
        return step.kind() == Kind.CLOSE
                && checkpoint.reading().place().isFirst()
                && !checkpoint.moved.contains(step.stream())
                && !(step.stream() == StreamType.CONTACTS && ledger.hasUnreadContacts(run.connection()));
    }

    private static ReadRequest request(Checkpoint checkpoint) {
        Step step = checkpoint.step();
        Instant since = since(checkpoint);
        boolean older = step.kind() == Kind.READ_OLDER_OPEN;
        boolean documents = step.stream().isDocuments();
        Place place = checkpoint.reading().place();
        return new ReadRequest(
                step.stream(),
                place.page(),
                since,
                documents && !older && since == null ? checkpoint.historyFrom : null,
                older ? checkpoint.historyFrom : null,
                place.bookmark());
    }

    private static Instant since(Checkpoint checkpoint) {
        Instant again = checkpoint.reading().repeats().since();
        if (again != null) {
            return again;
        }
        return switch (checkpoint.step().kind()) {
            case CLOSE -> checkpoint.startedAt.minus(RunPlanner.OVERLAP);
            case READ_OLDER_OPEN -> null;
            default -> checkpoint.since.get(checkpoint.step().stream());
        };
    }

    private void skip(Run run, Checkpoint checkpoint) {
        StreamType stream = checkpoint.step().stream();
        if (stream.reading() == StreamType.Reading.CHANGES) {
            progress.add(run, stream, null, 0, 0, true);
            watermarks.move(run.connection(), stream, checkpoint.startedAt, checkpoint.ahead);
        }
        checkpoint.nextStep();
    }

    private void advance(Run run, Checkpoint checkpoint, SourcePage page, int changed, Instant began, Duration jump) {
        Step step = checkpoint.step();
        boolean firstPage = checkpoint.reading().place().isFirst();
        boolean lastPage = page.last() || page.received() == 0;
        if (checkpoint.startedAt == null) {
            checkpoint.startedAt = page.serverTime();
        }
        if (firstPage) {
            checkpoint.moveTo(checkpoint.reading().begun(page, began, step.kind() == Kind.READ_OLDER_OPEN));
        }
        checkpoint.moveTo(checkpoint.reading().with(page, changed));
        count(run, checkpoint, page, changed, lastPage);
        if (!jump.isZero() && ClockJump.widen(checkpoint, page.serverTime(), jump)) {
            checkpoint.moveTo(checkpoint.reading().again(checkpoint.since.get(step.stream())));
            return;
        }
        if (changed > 0) {
            doubtOtherSide(checkpoint);
        }
        if (!lastPage) {
            checkpoint.moveTo(checkpoint.reading().nextPage(page.bookmark()));
            return;
        }
        if (step.kind() != Kind.CLOSE && !firstPage) {
            checkpoint.moved.add(step.stream());
        }
        if (step.stream() == StreamType.CONTACTS) {
            if (checkpoint.readsWhole()) {
                ledger.balancesRead(run.connection(), checkpoint.reading().began());
            }
            doubts.merges(
                    run,
                    checkpoint.streams(),
                    step.kind() == Kind.READ && !checkpoint.since.containsKey(StreamType.INVOICES));
        }
        if (mustRepeat(run, checkpoint, page, firstPage)) {
            Instant startedAt = checkpoint.reading().startedAt();
            checkpoint.moveTo(
                    checkpoint.reading().again(step.kind() == Kind.CLOSE ? startedAt.minus(RunPlanner.OVERLAP) : null));
            return;
        }
        if (checkpoint.readsWhole()) {
            fates.allRead(run.fates(), step.stream().recordKind());
            if (checkpoint.wholeDue.remove(step.stream())) {
                watermarks.wholeRead(run.connection(), step.stream());
            }
        }
        if (!checkpoint.olderFollows()) {
            // What is not read by its changes but by the day is so as our own clock tells it.
            Instant upTo = step.stream().reading() == StreamType.Reading.BY_THE_DAY
                    ? Timestamps.now(clock)
                    : checkpoint.reading().startedAt();
            watermarks.move(run.connection(), step.stream(), upTo, checkpoint.ahead);
        }
        checkpoint.nextStep();
    }

    /** An allocation changes an invoice and a credit at once: the side that was read before may lack it. */
    private static void doubtOtherSide(Checkpoint checkpoint) {
        Step step = checkpoint.step();
        if (step.kind() != Kind.CLOSE && step.stream().sign() < 0) {
            checkpoint.moved.add(StreamType.INVOICES);
        } else if (step.kind() == Kind.CLOSE && step.stream() == StreamType.INVOICES) {
            checkpoint.moved.addAll(StreamType.CREDITS);
        }
    }

    /**
     * Rows that left while pages were read moved the rest forward, maybe past us; a long closing delta is the same, and
     * where the books do not mind the order any change does so.
     */
    private boolean mustRepeat(Run run, Checkpoint checkpoint, SourcePage page, boolean firstPage) {
        Reading reading = checkpoint.reading();
        Long first = reading.tally().firstTotal();
        boolean shrank = page.total() != null && first != null && page.total() < first;
        return !firstPage
                && reading.repeats().times() < MAX_REPEATS
                && (shrank
                        || checkpoint.step().kind() == Kind.CLOSE
                        || reading.tally().unordered() && wholeRead.mayLack(run.connection(), checkpoint, page));
    }

    private void count(Run run, Checkpoint checkpoint, SourcePage page, int changed, boolean lastPage) {
        Step step = checkpoint.step();
        boolean first = checkpoint.reading().repeats().times() == 0;
        boolean counts = step.kind() == Kind.READ && first;
        boolean older = step.kind() == Kind.READ_OLDER_OPEN && first;
        progress.add(
                run,
                step.stream(),
                counts ? page.total() : null,
                counts || older ? page.received() : 0,
                changed,
                lastPage && !checkpoint.olderFollows());
    }
}
