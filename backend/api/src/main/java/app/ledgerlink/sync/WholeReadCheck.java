package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.sync.StepState.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Whether a stream that was read as a whole really is: books that held thousands of records and now show none are not
 * believed, nor is a read past which rows may have slid.
 */
@ApplicationScoped
class WholeReadCheck {

    static final String CODE = "suspiciously-empty";

    private static final long THOUSANDS = 1_000;

    private final LedgerStore ledger;
    private final Watermarks watermarks;
    private final LedgerGateways gateways;

    WholeReadCheck(LedgerStore ledger, Watermarks watermarks, LedgerGateways gateways) {
        this.gateways = gateways;
        this.ledger = ledger;
        this.watermarks = watermarks;
    }

    /** @throws LedgerTrouble.Refused where the books show nothing of what they held by the thousands */
    void check(ConnectionRef connection, Checkpoint checkpoint, SourcePage page) {
        Step step = checkpoint.step();
        if (!checkpoint.readsWhole() || !checkpoint.reading().place().isFirst() || page.received() > 0) {
            return;
        }
        long stored = ledger.count(connection, step.stream(), checkpoint.historyFrom);
        if (stored >= THOUSANDS) {
            throw new LedgerTrouble.Refused(
                    CODE,
                    gateways.of(connection).displayName() + " answered that it holds no "
                            + step.stream().label().toLowerCase(Locale.ROOT) + ", but " + stored
                            + " were read from it before. Nothing was deleted here.");
        }
    }

    /**
     * Whether a step that was read to its last page may have missed rows that slid past it. Rows of an earlier read are
     * counted as stored though a change of theirs may be missed: then only a read that finds nothing new is whole.
     */
    boolean mayLack(ConnectionRef connection, Checkpoint checkpoint, SourcePage last) {
        Tally tally = checkpoint.reading().tally();
        if (last.total() == null || !checkpoint.readsWhole()) {
            return tally.changed() > 0;
        }
        StreamType stream = checkpoint.step().stream();
        boolean readBefore = watermarks.all(connection).containsKey(stream);
        return readBefore && tally.changed() > 0
                || ledger.count(connection, stream, checkpoint.historyFrom) < last.total() - tally.leftOut();
    }
}
