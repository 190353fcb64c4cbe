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
    Optional<Batch> next(Claim claim) {
        fates.addUp(claim.fates(), RecordKind.INVOICE, rereads.forgetWhatAddsUp(claim));
        return rereads.next(claim);
    }

    /** A later run asks again. */
    void refused(Claim claim, Batch batch, String why) {
        rereads.refused(claim, batch);
        if (batch.target() == Target.PARTY) {
            Map<String, String> names = parties.names(claim.connection(), batch.ids());
            fates.notReread(claim.fates(), RecordKind.CONTACT, names, FateReason.REREAD_REFUSED, why);
        } else {
            fates.notReread(claim.fates(), kind(batch), stored(claim, batch), FateReason.REREAD_REFUSED, why);
        }
    }

    /** The books answered; a document that is stored here and not in the answer has a fate too, and is asked for again. */
    void answered(Claim claim, Batch batch, SourcePage last) {
        if (batch.target() == Target.PARTY) {
            rereads.done(claim, batch);
            fates.reread(claim.fates(), rereads.whole(claim, batch.ids()));
            return;
        }
        Map<String, String> missing = new HashMap<>(stored(claim, batch));
        last.records().stream().map(LedgerRecord::externalId).forEach(missing::remove);
        last.malformed().stream().map(Malformed::externalId).forEach(missing::remove);
        rereads.done(claim, batch.without(missing.keySet()));
        rereads.refused(claim, batch.only(missing.keySet()));
        fates.notReread(claim.fates(), kind(batch), missing, FateReason.NOT_SHOWN, null);
    }

    private Map<String, String> stored(Claim claim, Batch batch) {
        return ledger.documentNames(claim.connection(), batch.stream().documentKind(), batch.ids());
    }

    private static RecordKind kind(Batch batch) {
        return batch.stream().recordKind();
    }
}
