package app.ledgerlink.shared;

import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;

/** Says in each line of the log whose work it belongs to: ids alone, nothing personal. */
public final class LogContext implements AutoCloseable {

    /** Where the web layer keeps a request's id, and what a line of the log calls it. */
    public static final String REQUEST = "request";

    private static final String WORKSPACE = "workspace";
    private static final String OPERATION = "operation";
    private static final String WORK = "work";

    private LogContext() {}

    /**
     * Of work in the background; to be closed by the thread that opened it.
     *
     * @param operation what is done, such as {@code sync}
     * @param work the run's or record's id
     */
    public static LogContext of(UUID workspace, String operation, UUID work) {
        MDC.put(WORKSPACE, workspace.toString());
        MDC.put(OPERATION, operation);
        MDC.put(WORK, work.toString());
        return new LogContext();
    }

    /**
     * Of a request; ends with it.
     *
     * @param workspace null for nobody's
     * @param operation as the contract names it
     * @param request the request's id, as its answer tells it
     */
    public static void ofRequest(UUID workspace, String operation, String request) {
        MDC.put(REQUEST, request);
        MDC.put(OPERATION, operation);
        if (workspace != null) {
            MDC.put(WORKSPACE, workspace.toString());
        }
    }

    /** The id of the request at hand; a fresh one outside of any. */
    static String request() {
        return Optional.ofNullable((String) MDC.get(REQUEST))
                .orElseGet(() -> Ids.next().toString());
    }

    @Override
    public void close() {
        MDC.remove(WORKSPACE);
        MDC.remove(OPERATION);
        MDC.remove(WORK);
    }
}
