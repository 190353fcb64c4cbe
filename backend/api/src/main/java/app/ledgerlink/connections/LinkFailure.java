package app.ledgerlink.connections;

/** A log-in at an accounting system that did not end in a link. */
public class LinkFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ConnectionProblem problem;
    private final String detail;

    /** @param detail null where there is none */
    public LinkFailure(ConnectionProblem problem, String detail) {
        super(problem.code());
        this.problem = problem;
        this.detail = detail;
    }

    public ConnectionProblem problem() {
        return problem;
    }

    String detail() {
        return detail;
    }
}
