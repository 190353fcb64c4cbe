package app.ledgerlink.sync;

import app.ledgerlink.shared.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Works on whatever step a run is at, one page at a time. */
@ApplicationScoped
class Steps {

    private final ReadStep read;
    private final LinkStep link;
    private final RereadStep reread;
    private final PlanStep plan;
    private final ReconcileStep reconcile;
    private final Traces traces;

    Steps(ReadStep read, LinkStep link, RereadStep reread, PlanStep plan, ReconcileStep reconcile, Traces traces) {
        this.read = read;
        this.link = link;
        this.reread = reread;
        this.plan = plan;
        this.reconcile = reconcile;
        this.traces = traces;
    }

    /** @return false when the run was cancelled */
    boolean run(Claim claim, Checkpoint checkpoint) {
        return traces.span("sync step", about(checkpoint), span -> step(claim, checkpoint));
    }

    private static Map<String, String> about(Checkpoint checkpoint) {
        Step step = checkpoint.step();
        return Map.of(
                "ledgerlink.step", step.kind().name(),
                "ledgerlink.stream", step.stream() == null ? "" : step.stream().name(),
                "ledgerlink.page", String.valueOf(checkpoint.page));
    }

    private boolean step(Claim claim, Checkpoint checkpoint) {
        return switch (checkpoint.step().kind()) {
            case READ, READ_OLDER_OPEN, CLOSE -> read.run(claim, checkpoint);
            case LINK, LINK_ALL -> link.run(claim, checkpoint);
            case REREAD -> reread.run(claim, checkpoint);
            case PLAN -> plan.run(claim, checkpoint);
            case RECONCILE -> reconcile.run(claim, checkpoint);
        };
    }
}
