package app.ledgerlink.shared;

import java.util.List;

/** Ends a request with {@link Problem} details. Texts are shown to people, so they say what to do next. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;
    private final String title;
    private final transient List<Problem.FieldError> errors;

    public ProblemException(int status, String type, String title, String detail, List<Problem.FieldError> errors) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.errors = errors;
    }

    /** 404: also for a record of another workspace, so that nothing tells whether it exists. */
    public static ProblemException notFound(String what) {
        return new ProblemException(404, "not-found", "Not found", "There is no such " + what + ".", List.of());
    }

    /** 400: one field of the request cannot be taken. */
    public static ProblemException invalid(String field, String message) {
        return new ProblemException(
                400, "invalid", "Some fields need attention", message, List.of(new Problem.FieldError(field, message)));
    }

    /** 409: the request does not fit the present state. */
    public static ProblemException conflict(String type, String detail) {
        return new ProblemException(409, type, "Not possible now", detail, List.of());
    }

    public Problem toProblem(String instance) {
        return new Problem(
                "/problems/" + type,
                title,
                status,
                getMessage(),
                instance,
                errors == null || errors.isEmpty() ? null : errors);
    }

    public int status() {
        return status;
    }
}
