package app.ledgerlink.xerostandin.books;

/** Whether the amounts of lines hold tax. */
public final class LineAmountTypes {
    public static final String EXCLUSIVE = "Exclusive";
    public static final String INCLUSIVE = "Inclusive";
    public static final String NO_TAX = "NoTax";

    private LineAmountTypes() {}
}
