package app.ledgerlink.xero.connect;

/** A log-in at Xero that did not end in a link. */
class ConsentFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ConnectionProblem problem;
    private final String detail;

    ConsentFailure(ConnectionProblem problem, String detail) {
        super(problem.message(detail));
        this.problem = problem;
        this.detail = detail;
    }

    ConnectionProblem problem() {
        return problem;
    }

    String detail() {
        return detail;
    }
}
