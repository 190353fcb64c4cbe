package app.ledgerlink.sync;

import app.ledgerlink.ledger.LedgerStore;
import app.ledgerlink.sync.LedgerSource.ReadRequest;
import app.ledgerlink.sync.LedgerSource.SourcePage;
import app.ledgerlink.sync.Step.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reads one page of a stream and stores it. */
@ApplicationScoped
class ReadStep {

    /** A step whose rows moved while it was read is read again, but not for ever: the next run goes on from there. */
    private static final int MAX_REPEATS = 3;

    private final RunStore runs;
    private final PageStorer storer;
    private final StreamProgressStore progress;
    private final Watermarks watermarks;
    private final LedgerStore ledger;
    private final EmptyBooksCheck emptyBooks;
    private final LedgerSource source;

    ReadStep(
            RunStore runs,
            PageStorer storer,
            StreamProgressStore progress,
            Watermarks watermarks,
            LedgerStore ledger,
            EmptyBooksCheck emptyBooks,
            LedgerSource source) {
        this.runs = runs;
        this.storer = storer;
        this.progress = progress;
        this.watermarks = watermarks;
        this.ledger = ledger;
        this.emptyBooks = emptyBooks;
        this.source = source;
    }

    /** @return false when the run was cancelled */
    boolean run(Claim claim, Checkpoint checkpoint) {
        if (isNeedless(claim, checkpoint)) {
            return store(claim, checkpoint, null);
        }
        SourcePage page = source.read(claim.connection(), request(checkpoint));
        emptyBooks.check(claim.connection(), checkpoint, page);
        return store(claim, checkpoint, page);
    }

    /** A closing delta has a purpose only where what was read may be torn, or a document named a new party. */
    private boolean isNeedless(Claim claim, Checkpoint checkpoint) {
        Step step = checkpoint.step();
        return step.kind() == Kind.CLOSE
                && checkpoint.page == 1
                && !checkpoint.moved.contains(step.stream())
                && !(step.stream() == SyncStream.CONTACTS && ledger.hasUnreadContacts(claim.connection()));
    }

    private static ReadRequest request(Checkpoint checkpoint) {
        Step step = checkpoint.step();
        Instant since = since(checkpoint);
        boolean older = step.kind() == Kind.READ_OLDER_OPEN;
        boolean documents = step.stream().documentKind() != null;
        return new ReadRequest(
                step.stream(),
                checkpoint.page,
                since,
                documents && !older && since == null ? checkpoint.historyFrom : null,
                older ? checkpoint.historyFrom : null);
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

    private boolean store(Claim claim, Checkpoint checkpoint, SourcePage page) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (runs.hold(claim)) {
                runs.cancel(claim);
                return false;
            }
            if (page == null) {
                checkpoint.nextStep();
                runs.save(claim, checkpoint, 0);
            } else {
                int changed = storer.store(claim, page, checkpoint.historyFrom);
                advance(claim, checkpoint, page, changed);
                runs.save(claim, checkpoint, 1);
            }
            return true;
        });
    }

    private void advance(Claim claim, Checkpoint checkpoint, SourcePage page, int changed) {
        Step step = checkpoint.step();
        boolean firstPage = checkpoint.page == 1;
        boolean lastPage = page.last() || page.received() == 0;
        checkpoint.failures = 0;
        if (checkpoint.startedAt == null) {
            checkpoint.startedAt = page.serverTime();
        }
        if (firstPage) {
            checkpoint.pageSize = page.received();
            checkpoint.firstTotal = page.total();
            if (step.kind() != Kind.READ_OLDER_OPEN || checkpoint.stepStartedAt == null) {
                checkpoint.stepStartedAt = page.serverTime();
            }
        }
        count(claim, checkpoint, page, changed, lastPage);
        if (changed > 0) {
            doubtOtherSide(checkpoint);
        }
        if (!lastPage) {
            checkpoint.page++;
            return;
        }
        if (step.kind() != Kind.CLOSE && !firstPage) {
            checkpoint.moved.add(step.stream());
        }
        if (mustRepeat(checkpoint, page, firstPage)) {
            checkpoint.repeatStep(
                    step.kind() == Kind.CLOSE ? checkpoint.stepStartedAt.minus(RunPlanner.OVERLAP) : null);
            return;
        }
        if (!checkpoint.olderFollows() && step.stream() != SyncStream.ORGANISATION) {
            watermarks.move(claim.connection(), step.stream(), checkpoint.stepStartedAt);
        }
        checkpoint.nextStep();
    }

    /** An allocation changes an invoice and a credit at once: the side that was read before may lack it. */
    private static void doubtOtherSide(Checkpoint checkpoint) {
        Step step = checkpoint.step();
        if (step.kind() != Kind.CLOSE && RunPlanner.CREDITS.contains(step.stream())) {
            checkpoint.moved.add(SyncStream.INVOICES);
        } else if (step.kind() == Kind.CLOSE && step.stream() == SyncStream.INVOICES) {
            checkpoint.moved.addAll(RunPlanner.CREDITS);
        }
    }

    /** Rows that left while pages were read moved the rest forward, maybe past us; a long closing delta is the same. */
    private static boolean mustRepeat(Checkpoint checkpoint, SourcePage page, boolean firstPage) {
        boolean shrank = page.total() != null && checkpoint.firstTotal != null && page.total() < checkpoint.firstTotal;
        return !firstPage
                && checkpoint.repeats < MAX_REPEATS
                && (shrank || checkpoint.step().kind() == Kind.CLOSE);
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
