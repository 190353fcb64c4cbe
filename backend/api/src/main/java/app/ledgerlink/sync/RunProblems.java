package app.ledgerlink.sync;

/** What to do when a run has failed. */
final class RunProblems {

    static final String RECONNECT_NEEDED = "reconnect-needed";
    static final String UNAVAILABLE = "unavailable";
    static final String UNEXPECTED = "unexpected";

    private RunProblems() {}

    /** @param code of the problem; null when the run has none */
    static SyncRun.RunProblem of(String code, String message) {
        return code == null ? null : new SyncRun.RunProblem(code, message, nextStep(code));
    }

    private static String nextStep(String code) {
        return switch (code) {
            case RECONNECT_NEEDED -> "Open Settings, Accounting link, and connect again; then press Sync Now.";
            case UNAVAILABLE ->
                "Wait until the accounting system answers again, then press Sync Now. What was read is kept.";
            case WholeReadCheck.CODE ->
                "Check in the accounting system that the right organisation is linked and its records are there, then"
                        + " press Sync Now.";
            case UNEXPECTED -> "Press Sync Now to try again. If it fails again, tell your support when it happened.";
            default -> "Put right what the message names, then press Sync Now. What was read is kept.";
        };
    }
}
