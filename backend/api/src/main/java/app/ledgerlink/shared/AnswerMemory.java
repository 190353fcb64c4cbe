package app.ledgerlink.shared;

import java.util.UUID;

/** What requests were answered, kept for those that are sent again; implemented by {@code web}. */
public interface AnswerMemory {

    /** Forgets all answers of a workspace, in the caller's transaction: one may hold what is to be known no more. */
    void forget(UUID workspaceId);
}
