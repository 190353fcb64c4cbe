package app.ledgerlink.sync;

import app.ledgerlink.books.LedgerExamples;
import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.ItemData;
import app.ledgerlink.books.LedgerRecord.OrganisationData;
import app.ledgerlink.books.LedgerRecord.PaymentChange;
import app.ledgerlink.books.LedgerSource.Malformed;
import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.LedgerSource.Selection;
import app.ledgerlink.books.LedgerSource.SourcePage;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.StreamType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One organisation's books: pages newest-updated first, changes since, dates, like the real thing. */
class Books {

    boolean disconnected;
    int pageSize = 1_000;
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    ScriptedBooks.Hook hook = (books, request) -> null;
    final List<ReadRequest> reads = new ArrayList<>();
    /** Why a second reading is refused; null while it is not. */
    String refusal;

    final List<Selection> readAgain = new ArrayList<>();
    final List<Malformed> malformed = new ArrayList<>();
    private final Map<String, LedgerRecord> records = new LinkedHashMap<>();

    /** Stores a record, stamped with a moment of its own. */
    void put(LedgerRecord record) {
        records.put(record.getClass().getSimpleName() + record.externalId(), record);
    }

    void copy(Books other) {
        records.putAll(other.records);
        now = other.now;
    }

    void removeAll() {
        records.clear();
    }

    Instant tick() {
        now = now.plusMillis(10);
        return now;
    }

    SourcePage read(ReadRequest request) {
        reads.add(request);
        SourcePage scripted = hook.apply(this, request);
        return scripted != null ? scripted : page(request);
    }

    SourcePage readAgain(Selection selection) {
        readAgain.add(selection);
        if (refusal != null) {
            throw new LedgerTrouble.Refused("request-refused", refusal);
        }
        List<LedgerRecord> named = records.values().stream()
                .filter(DocumentData.class::isInstance)
                .filter(r -> ((DocumentData) r).kind() == selection.stream().documentKind())
                .filter(r -> selection
                        .ids()
                        .contains(selection.parties() ? ((DocumentData) r).contactExternalId() : r.externalId()))
                .toList();
        return new SourcePage(named, List.of(), named.size(), true, (long) named.size(), tick(), true, null);
    }

    SourcePage page(ReadRequest request) {
        List<LedgerRecord> all = records.values().stream()
                .filter(r -> belongs(r, request))
                .sorted(Comparator.comparing(Books::stamp).reversed())
                .toList();
        int size = request.stream() == StreamType.ITEMS ? Integer.MAX_VALUE : pageSize;
        int from = (int) Math.min(all.size(), (request.page() - 1L) * size);
        int to = (int) Math.min(all.size(), (long) from + size);
        List<Malformed> bad = request.page() > 1
                ? List.of()
                : malformed.stream()
                        .filter(m -> request.stream().name().startsWith(m.kind().name()))
                        .toList();
        return new SourcePage(
                all.subList(from, to).stream().map(this::asItIsNow).toList(),
                bad,
                to - from + bad.size(),
                to == all.size(),
                (long) all.size(),
                tick(),
                true,
                null);
    }

    /** A balance goes with the documents and moves no stamp. */
    private LedgerRecord asItIsNow(LedgerRecord record) {
        return record instanceof ContactData c ? LedgerExamples.owing(c, outstanding(c.externalId())) : record;
    }

    BigDecimal outstanding(String party) {
        return records.values().stream()
                .filter(DocumentData.class::isInstance)
                .map(DocumentData.class::cast)
                .filter(d -> d.contactExternalId().equals(party))
                .map(d -> d.openAmount().multiply(BigDecimal.valueOf(d.kind().sign())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean belongs(LedgerRecord record, ReadRequest request) {
        boolean recent = request.modifiedSince() == null || !stamp(record).isBefore(request.modifiedSince());
        if (record instanceof DocumentData d) {
            return d.kind() == request.stream().documentKind()
                    && recent
                    && (request.from() == null || !d.date().isBefore(request.from()))
                    && (request.openBefore() == null
                            || d.date().isBefore(request.openBefore())
                                    && d.status() == LedgerRecord.DocumentStatus.AUTHORISED);
        }
        return switch (request.stream()) {
            case ORGANISATION -> record instanceof OrganisationData;
            case ITEMS -> record instanceof ItemData && recent;
            case CONTACTS -> record instanceof ContactData && recent;
            case PAYMENTS -> record instanceof PaymentChange && recent;
            default -> false;
        };
    }

    private static Instant stamp(LedgerRecord record) {
        if (record instanceof DocumentData d) {
            return d.updatedAt();
        }
        if (record instanceof ContactData c) {
            return c.updatedAt();
        }
        if (record instanceof PaymentChange) {
            return Instant.MAX;
        }
        return record instanceof ItemData i ? i.updatedAt() : Instant.EPOCH;
    }
}
