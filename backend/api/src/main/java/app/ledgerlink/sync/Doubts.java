package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.DocumentDoubts;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.PaymentChange;
import app.ledgerlink.books.Merges;
import app.ledgerlink.books.RecordKind;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.sync.Rereads.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Queues documents to be read again that must have changed, as other records tell. In the caller's transaction. */
@ApplicationScoped
class Doubts {

    private final DocumentDoubts documents;
    private final Merges merges;
    private final Rereads rereads;

    Doubts(DocumentDoubts documents, Merges merges, Rereads rereads) {
        this.documents = documents;
        this.merges = merges;
        this.rereads = rereads;
    }

    /** Records that were read as they are now. */
    void shown(Run run, RecordKind kind, Set<String> externalIds) {
        if (kind.documentKind() != null) {
            rereads.shown(run, StreamType.of(kind.documentKind()), externalIds);
        }
    }

    /** A deleted payment gives its document no new stamp. */
    void payments(Run run, List<PaymentChange> payments) {
        documents.disagreeing(run.connection(), payments).stream()
                .collect(Collectors.groupingBy(
                        DocumentDoubts.DocumentKey::kind,
                        Collectors.mapping(DocumentDoubts.DocumentKey::externalId, Collectors.toList())))
                .forEach((kind, ids) -> rereads.add(run, StreamType.of(kind), Target.DOCUMENT, ids));
    }

    /** What credits were used for, before they are stored anew. */
    Map<String, Map<String, BigDecimal>> allocations(ConnectionRef connection, List<DocumentData> page) {
        Map<String, Map<String, BigDecimal>> before = new HashMap<>();
        page.stream()
                .filter(d -> d.kind().isCredit())
                .collect(Collectors.groupingBy(
                        DocumentData::kind, Collectors.mapping(DocumentData::externalId, Collectors.toSet())))
                .forEach((kind, ids) -> before.putAll(documents.allocations(connection, kind, ids)));
        return before;
    }

    /** An allocation that was taken back gives its invoice no new stamp. */
    void allocations(Run run, List<DocumentData> page, Map<String, Map<String, BigDecimal>> before) {
        Map<String, Map<String, BigDecimal>> after = allocations(run.connection(), page);
        Set<String> invoices = new HashSet<>();
        before.forEach((credit, used) -> used.forEach((invoice, amount) -> {
            BigDecimal now = after.getOrDefault(credit, Map.of()).get(invoice);
            if (now == null || now.compareTo(amount) != 0) {
                invoices.add(invoice);
            }
        }));
        if (!invoices.isEmpty()) {
            rereads.add(run, StreamType.INVOICES, Target.ALLOCATED, invoices);
        }
    }

    /**
     * Documents that moved with a merge have no new stamp.
     *
     * @param read streams that this run reads; documents that count in no figure are left alone where theirs is not
     * @param documentsFollow whether this run is yet to read all documents
     */
    void merges(Run run, Set<StreamType> read, boolean documentsFollow) {
        List<String> winners = merges.follow(run.connection());
        if (winners.isEmpty() || documentsFollow) {
            return;
        }
        StreamType.DOCUMENTS.stream()
                .filter(stream -> stream.sign() != 0 || read.contains(stream))
                .forEach(stream -> rereads.add(run, stream, Target.PARTY, winners));
    }
}
