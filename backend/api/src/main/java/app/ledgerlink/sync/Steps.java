package app.ledgerlink.sync;

import jakarta.enterprise.context.ApplicationScoped;

/** Works on whatever step a run is at, one page at a time. */
@ApplicationScoped
class Steps {

    private final ReadStep read;
    private final LinkStep link;
    private final RereadStep reread;
    private final PlanStep plan;
    private final ReconcileStep reconcile;

    Steps(ReadStep read, LinkStep link, RereadStep reread, PlanStep plan, ReconcileStep reconcile) {
        this.read = read;
        this.link = link;
        this.reread = reread;
        this.plan = plan;
        this.reconcile = reconcile;
    }

    /** @return false when the run was cancelled */
    boolean run(Claim claim, Checkpoint checkpoint) {
        return switch (checkpoint.step().kind()) {
            case READ, READ_OLDER_OPEN, CLOSE -> read.run(claim, checkpoint);
            case LINK, LINK_ALL -> link.run(claim, checkpoint);
            case REREAD -> reread.run(claim, checkpoint);
            case PLAN -> plan.run(claim, checkpoint);
            case RECONCILE -> reconcile.run(claim, checkpoint);
        };
    }
}
