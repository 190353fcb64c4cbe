package app.ledgerlink.testing;

/** A sales document for {@link BooksFixture}; decimals and dates as texts, total with tax. */
public record TestDocument(
        String kind,
        String number,
        String status,
        String date,
        String due,
        String currency,
        String rate,
        String total,
        String tax,
        String open) {

    public static TestDocument invoice(String number, String status, String date, String due) {
        return new TestDocument("INVOICE", number, status, date, due, "NZD", null, "0", "0", "0");
    }

    public static TestDocument credit(String kind, String number, String status, String date) {
        return new TestDocument(kind, number, status, date, null, "NZD", null, "0", "0", "0");
    }

    public TestDocument amounts(String withTax, String ofThatTax, String stillOpen) {
        return new TestDocument(kind, number, status, date, due, currency, rate, withTax, ofThatTax, stillOpen);
    }

    /** @param foreignPerBase units of this currency for one unit of the base currency */
    public TestDocument in(String otherCurrency, String foreignPerBase) {
        return new TestDocument(kind, number, status, date, due, otherCurrency, foreignPerBase, total, tax, open);
    }
}
