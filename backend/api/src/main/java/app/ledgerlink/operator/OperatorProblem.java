package app.ledgerlink.operator;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a command was not carried out; the sentence is for the operator and says what to do next. */
class OperatorProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    OperatorProblem(String message) {
        super(message);
    }

    /** @return what the database called its refusal; empty where it was something else that failed */
    static Optional<String> sqlState(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .findFirst();
    }
}
