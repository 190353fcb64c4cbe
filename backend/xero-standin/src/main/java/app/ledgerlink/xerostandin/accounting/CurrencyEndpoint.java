package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.http.Answer;
import java.util.Currency;
import java.util.Locale;
import java.util.TreeSet;

/** /Currencies: code and description, no rates. */
final class CurrencyEndpoint implements Endpoint {
    private final Envelope envelope;

    CurrencyEndpoint(Envelope envelope) {
        this.envelope = envelope;
    }

    @Override
    public Answer handle(Request request) {
        var organisation = request.books().organisation();
        var codes = new TreeSet<>(organisation.currencies());
        codes.add(organisation.baseCurrency());
        return envelope.of(
                request,
                w -> w.list(
                        "Currencies", codes, (e, code) -> e.word("Code", code).word("Description", name(code))));
    }

    /** A code that the platform does not know is its own description. */
    private static String name(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getCurrencyCode().equals(code))
                .map(c -> c.getDisplayName(Locale.ENGLISH))
                .findFirst()
                .orElse(code);
    }
}
