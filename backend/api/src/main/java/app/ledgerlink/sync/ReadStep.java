package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.books.StreamType.Reading;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.fates.FateStore;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.sync.Step.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reads one page of a stream and stores it. */
@ApplicationScoped
class ReadStep {

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
        this.meters = meters;
        this.transaction = transaction;
        this.doubts = doubts;
        this.storer = storer;
        this.progress = progress;
        this.watermarks = watermarks;
        this.ledger = ledger;
        this.wholeRead = wholeRead;
        this.fates = fates;
        this.gateways = gateways;
        this.clock = clock;
    }

    /** @return false when the run was cancelled */
    boolean run(Claim claim, Checkpoint checkpoint) {
        if (isNeedless(claim, checkpoint)) {
            return transaction.store(claim, checkpoint, () -> skip(claim, checkpoint));
        }
        Instant began = Timestamps.now(clock);
        SourcePage page = PageStorer.storable(
                gateways.of(claim.connection()).source().read(claim.connection(), request(checkpoint)));
        Instant read = Timestamps.now(clock);
        wholeRead.check(claim.connection(), checkpoint, page);
        StreamType stream = checkpoint.step().stream();
        boolean goesOn = transaction.store(claim, checkpoint, () -> {
            int changed = storer.store(claim, page, checkpoint.historyFrom);
            Duration jump = ClockJump.seen(checkpoint, request(checkpoint), page, began, read);
            advance(claim, checkpoint, page, changed, began, jump);
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
    private boolean isNeedless(Claim claim, Checkpoint checkpoint) {
        Step step = checkpoint.step();
        if (step.stream().reading() == Reading.CHANGES) {
            return !checkpoint.since.containsKey(step.stream());
        }
        return step.kind() == Kind.CLOSE
                && checkpoint.page == 1
                && !checkpoint.moved.contains(step.stream())
                && !(step.stream() == StreamType.CONTACTS && ledger.hasUnreadContacts(claim.connection()));
    }

    private static ReadRequest request(Checkpoint checkpoint) {
        Step step = checkpoint.step();
        Instant since = since(checkpoint);
        boolean older = step.kind() == Kind.READ_OLDER_OPEN;
        boolean documents = step.stream().isDocuments();
        return new ReadRequest(
                step.stream(),
                checkpoint.page,
                since,
                documents && !older && since == null ? checkpoint.historyFrom : null,
                older ? checkpoint.historyFrom : null,
                checkpoint.bookmark);
    }

    private static Instant since(Checkpoint checkpoint) {
        if (checkpoint.repeatSince != null) {
            return checkpoint.repeatSince;
        }
        return switch (checkpoint.step().kind()) {
            case CLOSE -> checkpoint.startedAt.minus(RunPlanner.OVERLAP);
            case READ_OLDER_OPEN -> null;
            default -> checkpoint.since.get(checkpoint.step().stream());
        };
    }

    private void skip(Claim claim, Checkpoint checkpoint) {
        StreamType stream = checkpoint.step().stream();
        if (stream.reading() == Reading.CHANGES) {
            progress.add(claim, stream, null, 0, 0, true);
            watermarks.move(claim.connection(), stream, checkpoint.startedAt, checkpoint.ahead);
        }
        checkpoint.nextStep();
    }

    private void advance(
            Claim claim, Checkpoint checkpoint, SourcePage page, int changed, Instant began, Duration jump) {
        Step step = checkpoint.step();
        boolean firstPage = checkpoint.page == 1;
        boolean lastPage = page.last() || page.received() == 0;
        if (checkpoint.startedAt == null) {
            checkpoint.startedAt = page.serverTime();
        }
        if (firstPage) {
            checkpoint.pageSize = page.received();
            checkpoint.firstTotal = page.total();
            checkpoint.stepBegan = began;
            if (step.kind() != Kind.READ_OLDER_OPEN || checkpoint.stepStartedAt == null) {
                checkpoint.stepStartedAt = page.serverTime();
            }
        }
        checkpoint.unordered |= !page.newestFirst();
        checkpoint.leftOut += page.received() - page.records().size();
        checkpoint.changed += changed;
        count(claim, checkpoint, page, changed, lastPage);
        if (!jump.isZero() && ClockJump.widen(checkpoint, page.serverTime(), jump)) {
            checkpoint.repeatStep(checkpoint.since.get(step.stream()));
            return;
        }
        if (changed > 0) {
            doubtOtherSide(checkpoint);
        }
        if (!lastPage) {
            checkpoint.nextPage(page.bookmark());
            return;
        }
        if (step.kind() != Kind.CLOSE && !firstPage) {
            checkpoint.moved.add(step.stream());
        }
        if (step.stream() == StreamType.CONTACTS) {
            if (step.kind() == Kind.READ && !checkpoint.since.containsKey(StreamType.CONTACTS)) {
                ledger.balancesRead(claim.connection(), checkpoint.stepBegan);
            }
            doubts.merges(
                    claim,
                    checkpoint.streams(),
                    step.kind() == Kind.READ && !checkpoint.since.containsKey(StreamType.INVOICES));
        }
        if (mustRepeat(claim, checkpoint, page, firstPage)) {
            checkpoint.repeatStep(
                    step.kind() == Kind.CLOSE ? checkpoint.stepStartedAt.minus(RunPlanner.OVERLAP) : null);
            return;
        }
        if (step.kind() == Kind.READ && !checkpoint.since.containsKey(step.stream())) {
            fates.allRead(claim.fates(), step.stream().recordKind());
            if (checkpoint.wholeDue.remove(step.stream())) {
                watermarks.wholeRead(claim.connection(), step.stream());
            }
        }
        if (!checkpoint.olderFollows()) {
            // What is not read by its changes but by the day is so as our own clock tells it.
            Instant upTo =
                    step.stream().reading() == Reading.BY_THE_DAY ? Timestamps.now(clock) : checkpoint.stepStartedAt;
            watermarks.move(claim.connection(), step.stream(), upTo, checkpoint.ahead);
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
    private boolean mustRepeat(Claim claim, Checkpoint checkpoint, SourcePage page, boolean firstPage) {
        boolean shrank = page.total() != null && checkpoint.firstTotal != null && page.total() < checkpoint.firstTotal;
        return !firstPage
                && checkpoint.repeats < MAX_REPEATS
                && (shrank
                        || checkpoint.step().kind() == Kind.CLOSE
                        || checkpoint.unordered && wholeRead.mayLack(claim.connection(), checkpoint, page));
    }

    private void count(Claim claim, Checkpoint checkpoint, SourcePage page, int changed, boolean lastPage) {
        Step step = checkpoint.step();
        boolean counts = step.kind() == Kind.READ && checkpoint.repeats == 0;
        boolean older = step.kind() == Kind.READ_OLDER_OPEN && checkpoint.repeats == 0;
        progress.add(
                claim,
                step.stream(),
                counts ? page.total() : null,
                counts || older ? page.received() : 0,
                changed,
                lastPage && !checkpoint.olderFollows());
    }
}
