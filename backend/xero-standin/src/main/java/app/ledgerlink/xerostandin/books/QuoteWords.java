package app.ledgerlink.xerostandin.books;

/** What a quote says around its lines; each may be null. */
public record QuoteWords(String title, String summary, String terms) {
    public static final QuoteWords NONE = new QuoteWords(null, null, null);
}
