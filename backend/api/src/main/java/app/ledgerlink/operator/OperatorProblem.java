package app.ledgerlink.operator;

/** Why a command was not carried out; the sentence is for the operator and says what to do next. */
class OperatorProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    OperatorProblem(String message) {
        super(message);
    }
}
