package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PaymentChange;
import app.ledgerlink.books.LedgerSource.Defect;
import app.ledgerlink.books.LedgerSource.Malformed;
import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.fates.FateStore;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores the records of one page with the fates of those that could not be read; in the caller's transaction. */
@ApplicationScoped
class PageStorer {

    private final LedgerStore ledger;
    private final FateStore fates;
    private final Doubts doubts;
    private final Repairs repairs;
    private final Clock clock;

    PageStorer(LedgerStore ledger, FateStore fates, Doubts doubts, Repairs repairs, Clock clock) {
        this.ledger = ledger;
        this.fates = fates;
        this.doubts = doubts;
        this.repairs = repairs;
        this.clock = clock;
    }

    /**
     * @param page as {@link #storable} gave it
     * @param historyFrom first day of the history; null for all of it
     * @return how many records are new or different
     */
    int store(Run run, SourcePage page, LocalDate historyFrom) {
        int changed = run.kind() == SyncRun.Kind.RECHECK
                ? storeAndTellRepairs(run, page, historyFrom)
                : storeRecords(run, page, historyFrom);
        page.records().stream()
                .collect(Collectors.groupingBy(
                        LedgerRecord::recordKind, Collectors.mapping(LedgerRecord::externalId, Collectors.toSet())))
                .forEach((kind, ids) -> {
                    fates.readable(run.fates(), kind, ids);
                    doubts.shown(run, kind, ids);
                });
        fates.malformed(run.fates(), page.malformed());
        fates.forget(run.fates(), erased(page));
        return changed;
    }

    private int storeAndTellRepairs(Run run, SourcePage page, LocalDate historyFrom) {
        var before = repairs.before(run.connection(), page.records());
        int changed = storeRecords(run, page, historyFrom);
        if (changed > 0) {
            repairs.tell(run, page.records(), before);
        }
        return changed;
    }

    private int storeRecords(Run run, SourcePage page, LocalDate historyFrom) {
        ConnectionRef connection = run.connection();
        List<LedgerRecord> wanted = wanted(connection, page.records(), historyFrom);
        List<DocumentData> documents = of(wanted, DocumentData.class);
        var allocated = doubts.allocations(connection, documents);
        int changed = ledger.save(connection, wanted, Timestamps.now(clock)).size();
        doubts.allocations(run, documents, allocated);
        doubts.payments(run, of(wanted, PaymentChange.class));
        return changed;
    }

    private static List<String> erased(SourcePage page) {
        return of(page.records(), ContactData.class).stream()
                .filter(c -> c.status() == PartyStatus.ERASED)
                .map(ContactData::externalId)
                .toList();
    }

    /** What cannot be kept is malformed, too. */
    static SourcePage storable(SourcePage page) {
        List<LedgerRecord> sound = new ArrayList<>();
        List<Malformed> malformed = new ArrayList<>();
        for (LedgerRecord record : page.records()) {
            Storable.problem(record)
                    .ifPresentOrElse(
                            problem -> malformed.add(new Malformed(
                                    record.recordKind(),
                                    Defect.UNREADABLE,
                                    record.externalId(),
                                    record.label(),
                                    record.partyExternalId(),
                                    null,
                                    problem,
                                    record.toString())),
                            () -> sound.add(record));
        }
        malformed.addAll(page.malformed());
        return new SourcePage(
                sound,
                malformed,
                page.received(),
                page.last(),
                page.total(),
                page.serverTime(),
                page.newestFirst(),
                page.bookmark());
    }

    /** Changes name documents of any age: of those before the history, the open ones count and those stored already. */
    private List<LedgerRecord> wanted(ConnectionRef connection, List<LedgerRecord> page, LocalDate historyFrom) {
        if (historyFrom == null) {
            return page;
        }
        Map<DocumentKind, Set<String>> old = of(page, DocumentData.class).stream()
                .filter(d -> isOld(d, historyFrom))
                .collect(Collectors.groupingBy(
                        DocumentData::kind, Collectors.mapping(DocumentData::externalId, Collectors.toSet())));
        Map<DocumentKind, Set<String>> stored = old.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> ledger.storedDocuments(connection, e.getKey(), e.getValue())));
        return page.stream()
                .filter(r -> !(r instanceof DocumentData d)
                        || !isOld(d, historyFrom)
                        || stored.get(d.kind()).contains(d.externalId()))
                .toList();
    }

    private static boolean isOld(DocumentData document, LocalDate historyFrom) {
        return document.date().isBefore(historyFrom) && document.openAmount().signum() == 0;
    }

    private static <T extends LedgerRecord> List<T> of(List<LedgerRecord> page, Class<T> type) {
        return page.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
