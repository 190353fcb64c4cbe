package app.ledgerlink.xero.read;

import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.RecordKind;
import app.ledgerlink.xero.translate.Guesses;
import app.ledgerlink.xero.translate.Side;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * How one kind of record arrives.
 *
 * @param array its list in the answer
 * @param nameFields what a person would call it, best first; a dot goes one level down
 * @param typeField where a record names its type
 * @param side to whom a record of this type belongs; asked only of records that name a type
 * @param partyField where a record names its party; null where it names none or is one
 */
record RecordShape<T>(
        String array,
        Class<T> type,
        RecordKind kind,
        String idField,
        List<String> nameFields,
        String typeField,
        Function<String, Side> side,
        String partyField,
        Translator<T> translator) {

    interface Translator<T> {
        LedgerRecord translate(T wire, Context context, Guesses guesses);
    }

    /**
     * @param baseCurrency of the organisation; null where not known yet
     * @param country ISO code of the organisation's; likewise
     * @param answeredAt by Xero's clock
     */
    record Context(String baseCurrency, String country, Instant answeredAt) {}
}
