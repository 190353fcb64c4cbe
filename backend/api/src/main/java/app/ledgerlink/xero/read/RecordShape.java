package app.ledgerlink.xero.read;

import app.ledgerlink.ledger.LedgerRecord;
import app.ledgerlink.sync.Fate.RecordKind;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * How one kind of record arrives.
 *
 * @param array its list in the answer
 * @param nameFields what a person would call it, best first; a dot goes one level down
 * @param typeField where a record names its type
 * @param ours whether a record of this type belongs here; asked only of records that name a type
 */
record RecordShape<T>(
        String array,
        Class<T> type,
        RecordKind kind,
        String idField,
        List<String> nameFields,
        String typeField,
        Predicate<String> ours,
        Translator<T> translator) {

    interface Translator<T> {
        LedgerRecord translate(T wire, Context context);
    }

    /**
     * @param baseCurrency of the organisation; null where not known yet
     * @param country ISO code of the organisation's; likewise
     * @param answeredAt by Xero's clock
     */
    record Context(String baseCurrency, String country, Instant answeredAt) {}
}
