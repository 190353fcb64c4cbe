package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.LedgerSource.Malformed;
import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.books.Parties;
import app.ledgerlink.books.RecordKind;
import app.ledgerlink.fates.FateReason;
import app.ledgerlink.fates.FateStore;
import app.ledgerlink.sync.Rereads.Batch;
import app.ledgerlink.sync.Rereads.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of what is to be read again and was not shown. Nobody can see that such a document is old, so a refusal is never
 * dropped: it has a fate until the document is read. In the caller's transaction.
 */
@ApplicationScoped
class RereadFates {

    private final Rereads rereads;
    private final FateStore fates;
    private final LedgerStore ledger;
    private final Parties parties;

    RereadFates(Rereads rereads, FateStore fates, LedgerStore ledger, Parties parties) {
        this.rereads = rereads;
        this.fates = fates;
        this.ledger = ledger;
        this.parties = parties;
    }

    /** What is to be asked for next. */
    Optional<Batch> next(Run run) {
        fates.addUp(run.fates(), RecordKind.INVOICE, rereads.forgetWhatAddsUp(run));
        return rereads.next(run);
    }

    /** A later run asks again. */
    void refused(Run run, Batch batch, String why) {
        rereads.refused(run, batch);
        if (batch.target() == Target.PARTY) {
            Map<String, String> names = parties.names(run.connection(), batch.ids());
            fates.notReread(run.fates(), RecordKind.CONTACT, names, FateReason.REREAD_REFUSED, why);
        } else {
            fates.notReread(run.fates(), kind(batch), stored(run, batch), FateReason.REREAD_REFUSED, why);
        }
    }

    /** The books answered; a document that is stored here and not in the answer has a fate too, and is asked for again. */
    void answered(Run run, Batch batch, SourcePage last) {
        if (batch.target() == Target.PARTY) {
            rereads.done(run, batch);
            fates.reread(run.fates(), rereads.whole(run, batch.ids()));
            return;
        }
        Map<String, String> missing = new HashMap<>(stored(run, batch));
        last.records().stream().map(LedgerRecord::externalId).forEach(missing::remove);
        last.malformed().stream().map(Malformed::externalId).forEach(missing::remove);
        rereads.done(run, batch.without(missing.keySet()));
        rereads.refused(run, batch.only(missing.keySet()));
        fates.notReread(run.fates(), kind(batch), missing, FateReason.NOT_SHOWN, null);
    }

    private Map<String, String> stored(Run run, Batch batch) {
        return ledger.documentNames(run.connection(), batch.stream().documentKind(), batch.ids());
    }

    private static RecordKind kind(Batch batch) {
        return batch.stream().recordKind();
    }
}
