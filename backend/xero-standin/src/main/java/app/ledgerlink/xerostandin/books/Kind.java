package app.ledgerlink.xerostandin.books;

import java.util.Set;

/** The registers in which documents are kept, with the types that each holds. */
public enum Kind {
    INVOICE,
    CREDIT_NOTE,
    OVERPAYMENT,
    PREPAYMENT,
    QUOTE;

    public static final String ACCREC = "ACCREC";
    public static final String ACCPAY = "ACCPAY";
    public static final String ACCRECCREDIT = "ACCRECCREDIT";
    public static final String ACCPAYCREDIT = "ACCPAYCREDIT";
    public static final String RECEIVE_OVERPAYMENT = "RECEIVE-OVERPAYMENT";
    public static final String RECEIVE_PREPAYMENT = "RECEIVE-PREPAYMENT";

    /** Of our own: the wire gives quotes no type. */
    public static final String SALES_QUOTE = "QUOTE";

    static final Set<String> SALES_TYPES = Set.of(
            ACCREC,
            ACCRECCREDIT,
            RECEIVE_OVERPAYMENT,
            RECEIVE_PREPAYMENT,
            "AROVERPAYMENT",
            "ARPREPAYMENT",
            SALES_QUOTE);
}
