package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.DocumentKind;
import app.ledgerlink.books.LedgerRecord.ItemData;
import app.ledgerlink.books.LedgerRecord.OrganisationData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PaymentChange;
import app.ledgerlink.books.LedgerSource.Defect;
import app.ledgerlink.books.LedgerSource.Malformed;
import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.books.RecordKind;
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
    int store(Claim claim, SourcePage page, LocalDate historyFrom) {
        int changed = claim.kind() == SyncRun.Kind.RECHECK
                ? storeAndTellRepairs(claim, page, historyFrom)
                : storeRecords(claim, page, historyFrom);
        page.records().stream()
                .collect(Collectors.groupingBy(
                        PageStorer::kind, Collectors.mapping(LedgerRecord::externalId, Collectors.toSet())))
                .forEach((kind, ids) -> {
                    fates.readable(claim.fates(), kind, ids);
                    doubts.shown(claim, kind, ids);
                });
        fates.malformed(claim.fates(), page.malformed());
        fates.forget(claim.fates(), erased(page));
        return changed;
    }

    private int storeAndTellRepairs(Claim claim, SourcePage page, LocalDate historyFrom) {
        var before = repairs.before(claim.connection(), page.records());
        int changed = storeRecords(claim, page, historyFrom);
        if (changed > 0) {
            repairs.tell(claim, page.records(), before);
        }
        return changed;
    }

    private int storeRecords(Claim claim, SourcePage page, LocalDate historyFrom) {
        ConnectionRef connection = claim.connection();
        List<DocumentData> documents = wanted(connection, of(page, DocumentData.class), historyFrom);
        int changed = 0;
        for (OrganisationData organisation : of(page, OrganisationData.class)) {
            changed += ledger.saveOrganisation(connection, organisation, Timestamps.now(clock))
                    .size();
        }
        changed += ledger.saveItems(connection, of(page, ItemData.class)).size();
        changed += ledger.saveContacts(connection, of(page, ContactData.class)).size();
        var allocated = doubts.allocations(connection, documents);
        changed += ledger.saveDocuments(connection, documents, Timestamps.now(clock))
                .size();
        doubts.allocations(claim, documents, allocated);
        doubts.payments(claim, of(page, PaymentChange.class));
        return changed;
    }

    private static List<String> erased(SourcePage page) {
        return of(page, ContactData.class).stream()
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
                                    kind(record),
                                    Defect.UNREADABLE,
                                    record.externalId(),
                                    name(record),
                                    record instanceof DocumentData document ? document.contactExternalId() : null,
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

    private static String name(LedgerRecord record) {
        if (record instanceof DocumentData document) {
            return document.number();
        }
        return record instanceof ItemData item ? item.code() : null;
    }

    /** Changes name documents of any age: of those before the history, the open ones count and those stored already. */
    private List<DocumentData> wanted(ConnectionRef connection, List<DocumentData> documents, LocalDate historyFrom) {
        if (historyFrom == null) {
            return documents;
        }
        Map<DocumentKind, Set<String>> old = documents.stream()
                .filter(d -> isOld(d, historyFrom))
                .collect(Collectors.groupingBy(
                        DocumentData::kind, Collectors.mapping(DocumentData::externalId, Collectors.toSet())));
        Map<DocumentKind, Set<String>> stored = old.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> ledger.storedDocuments(connection, e.getKey(), e.getValue())));
        return documents.stream()
                .filter(d -> !isOld(d, historyFrom) || stored.get(d.kind()).contains(d.externalId()))
                .toList();
    }

    private static boolean isOld(DocumentData document, LocalDate historyFrom) {
        return document.date().isBefore(historyFrom) && document.openAmount().signum() == 0;
    }

    private static <T extends LedgerRecord> List<T> of(SourcePage page, Class<T> type) {
        return page.records().stream().filter(type::isInstance).map(type::cast).toList();
    }

    static RecordKind kind(LedgerRecord record) {
        if (record instanceof DocumentData document) {
            return RecordKind.valueOf(document.kind().name());
        }
        if (record instanceof PaymentChange) {
            return RecordKind.PAYMENT;
        }
        return record instanceof ContactData
                ? RecordKind.CONTACT
                : record instanceof ItemData ? RecordKind.ITEM : RecordKind.ORGANISATION;
    }
}
