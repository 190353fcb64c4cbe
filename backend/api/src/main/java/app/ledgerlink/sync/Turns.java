package app.ledgerlink.sync;

import app.ledgerlink.shared.Reach;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Whose turn it is when more runs wait than there are workers (ADR 0002). A run's turn is a moment, and the earliest
 * goes first: a new run's is when it came, that of a run that had a slice one slice later, and each further run of the
 * same workspace stands one slice behind the last. So workspaces take turns, then their connections, and nobody waits
 * for ever.
 */
@ApplicationScoped
class Turns {

    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    /** A run that never began waits for no longer than this part of a slice, and the page that is being read. */
    private static final int BRIEF = 8;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration slice;
    private final int threads;
    private final AtomicReference<Duration> pace;

    Turns(
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "ledgerlink.worker.slice", defaultValue = "15S") Duration slice,
            @ConfigProperty(name = "ledgerlink.worker.threads", defaultValue = "4") int threads) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.slice = slice;
        this.threads = threads;
        this.pace = new AtomicReference<>(slice);
    }

    /** Of a run that is about to be queued. */
    Instant first(UUID workspaceId) {
        return behind(workspaceId, Timestamps.now(clock));
    }

    /** Of a run that gives its worker back. */
    Instant next(Run run) {
        return behind(run.workspaceId(), Timestamps.now(clock).plus(slice));
    }

    private Instant behind(UUID workspaceId, Instant earliest) {
        Optional<Instant> last = jdbi.withHandle(h -> h.createQuery(
                        "select max(turn_at) from sync_run where workspace_id = :workspaceId and state = 'QUEUED'")
                .bind("workspaceId", workspaceId)
                .mapTo(Instant.class)
                .findOne());
        return last.map(of -> of.plus(slice)).filter(earliest::isBefore).orElse(earliest);
    }

    /** As the queue's table knows it: the highest goes first. */
    static int priority(Instant turn) {
        return (int) Duration.between(turn, EPOCH).toSeconds();
    }

    /**
     * Whether a run gives its worker back at this boundary of its pages: after a slice to anybody who waits, and soon to
     * one that never began.
     */
    boolean isOver(Instant began) {
        Instant now = clock.instant();
        Duration worked = Duration.between(began, now);
        boolean whole = worked.compareTo(slice) >= 0;
        return (whole || worked.compareTo(slice.dividedBy(BRIEF)) >= 0)
                && Reach.across(() -> jdbi.withHandle(h -> h.createQuery("""
                                select exists (select from sync_run r
                                    join scheduled_tasks t on t.task_name = :task
                                        and t.task_instance = r.workspace_id || ':' || r.id
                                    where r.state in ('QUEUED', 'WAITING') and not t.picked and t.execution_time <= :now
                                      and (:whole or r.started_at is null))
                                """)
                        .bind("task", SyncQueue.TASK)
                        .bind("now", now)
                        .bind("whole", whole)
                        .mapTo(Boolean.class)
                        .one()));
    }

    /** Learns how long a worker is kept. */
    void worked(Instant began) {
        Duration kept = Duration.between(began, clock.instant());
        Duration time = kept.compareTo(slice) < 0 ? kept : slice;
        pace.updateAndGet(usual -> usual.multipliedBy(3).plus(time).dividedBy(4));
    }

    /**
     * When a run in the queue is likely to start, measured from how long workers were kept lately.
     *
     * @param position 1 for the next
     * @param running runs at work; with a queue, that is how many there is room for
     */
    Instant startOf(int position, int running) {
        int room = Math.max(threads, running);
        int behind = position - (room - running);
        long waves = behind <= 0 ? 0 : (behind + room - 1L) / room;
        return clock.instant().plus(pace.get().multipliedBy(waves));
    }
}
