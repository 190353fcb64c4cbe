package app.ledgerlink.books;

import java.util.Arrays;

/** The sales documents of the books. */
public enum DocumentKind {
    INVOICE(1),
    CREDIT_NOTE(-1),
    PREPAYMENT(-1),
    OVERPAYMENT(-1),
    /** An offer, due until it expires: nobody owes it, nothing was sold by it, and it is listed where it is asked for by kind. */
    QUOTE(0);

    private final int sign;

    DocumentKind(int sign) {
        this.sign = sign;
    }

    /**
     * What its amounts count for: 1 where the customer owes them, -1 where they are credit, 0 where they count in no
     * balance and no sales. The database says the same of it.
     */
    public int sign() {
        return sign;
    }

    /** Whether it lowers what a customer owes. */
    public boolean isCredit() {
        return sign < 0;
    }

    /** As people are told of it. */
    public RecordKind recordKind() {
        return Arrays.stream(RecordKind.values())
                .filter(k -> k.documentKind() == this)
                .findFirst()
                .orElseThrow();
    }
}
