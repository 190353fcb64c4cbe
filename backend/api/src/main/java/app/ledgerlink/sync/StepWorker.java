package app.ledgerlink.sync;

import java.util.Set;

/** Works on steps of some kinds, a page at a time. */
interface StepWorker {

    /** The kinds of steps that it works on; each kind has one worker. */
    Set<Step.Kind> kinds();

    /** @return false when the run was cancelled */
    boolean work(Run run, Checkpoint checkpoint);
}
