package app.ledgerlink.sync;

import app.ledgerlink.ledger.Parties;
import app.ledgerlink.linking.LinkFate;
import app.ledgerlink.linking.Linker.LinkedPage;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.sync.Fate.Outcome;
import app.ledgerlink.sync.Fate.RecordKind;
import app.ledgerlink.sync.FateTable.Entry;
import app.ledgerlink.sync.LedgerSource.Malformed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps one open fate for each record that is not imported as it is in the books. A record that is decided anew loses
 * its fate of the decision before; one that could not be read keeps its fate until it is read.
 */
@ApplicationScoped
class FateStore {

    /** @param parts what of the record changed, in words */
    record Repaired(RecordKind kind, String externalId, String name, List<String> parts) {}

    private final FateTable table;
    private final ErasedFates erased;
    private final Parties parties;
    private final Clock clock;

    FateStore(FateTable table, ErasedFates erased, Parties parties, Clock clock) {
        this.table = table;
        this.erased = erased;
        this.parties = parties;
        this.clock = clock;
    }

    void linked(Claim claim, LinkedPage page) {
        if (page.decided().isEmpty()) {
            return;
        }
        table.settle(claim, of(RecordKind.CONTACT) + " and " + FateTable.DECIDING, page.decided());
        table.settle(claim, "record_kind = 'CONTACT_PERSON' and " + ErasedFates.PARTY + " = any(:ids)", page.decided());
        Set<String> unread =
                table.standing(claim, of(RecordKind.CONTACT) + " and " + FateTable.READING, page.decided());
        table.add(
                claim,
                page.fates().stream()
                        .filter(f -> f.person() || !unread.contains(f.externalId()))
                        .map(FateStore::entry)
                        .toList());
    }

    private static Entry entry(LinkFate fate) {
        return new Entry(
                fate.person() ? RecordKind.CONTACT_PERSON : RecordKind.CONTACT,
                fate.externalId(),
                fate.name(),
                null,
                Outcome.valueOf(fate.outcome().name()),
                FateReason.of(fate.reason()),
                fate.field(),
                null,
                null);
    }

    /** These could not be read, or only with a guess. */
    void malformed(Claim claim, List<Malformed> records) {
        if (records.isEmpty()) {
            return;
        }
        records.stream()
                .collect(Collectors.groupingBy(
                        Malformed::kind, Collectors.mapping(Malformed::externalId, Collectors.toSet())))
                .forEach((kind, ids) -> table.settle(claim, of(kind), ids));
        table.add(
                claim,
                records.stream()
                        .map(m -> new Entry(
                                m.kind(),
                                m.externalId(),
                                m.name() == null || m.name().isBlank() ? "A record without a name" : m.name(),
                                m.partyExternalId(),
                                Outcome.FAILED,
                                m.reason(),
                                m.field(),
                                m.message(),
                                m.raw()))
                        .toList());
        erased.forgetRaw(claim);
    }

    /**
     * These records were read, so whatever could not be read of them before is mended. A party is decided again: what was
     * decided about it while it could not be read has no fate.
     */
    void readable(Claim claim, RecordKind kind, Collection<String> externalIds) {
        if (kind == RecordKind.CONTACT) {
            decideAgain(claim, table.settle(claim, of(kind) + " and " + FateTable.READ, externalIds));
        } else {
            table.settle(claim, of(kind), externalIds);
        }
    }

    /**
     * Documents, or all documents of a party, that may have changed unnoticed and were not shown again. What could not be
     * read at all keeps its own fate; what was decided about a party is told again once its documents are read.
     *
     * @param names of the records, by the books' ids
     * @param why what the books said; null where they said nothing
     */
    void notReread(Claim claim, RecordKind kind, Map<String, String> names, FateReason reason, String why) {
        Map<String, String> told = new HashMap<>(names);
        told.keySet().removeAll(table.standing(claim, of(kind) + " and " + FateTable.READ, names.keySet()));
        table.settle(claim, of(kind), told.keySet());
        table.add(
                claim,
                told.entrySet().stream()
                        .map(e -> new Entry(
                                kind, e.getKey(), e.getValue(), null, Outcome.FAILED, reason, null, why, null))
                        .toList());
    }

    /**
     * All records of this kind were read. One whose id could not be read is not found again by its id: its fate of an
     * earlier run is over, whatever became of it has a row or a fate of this run.
     */
    void allRead(Claim claim, RecordKind kind) {
        table.close(claim, kind);
    }

    /** Nothing of these is left to be read again. */
    void addUp(Claim claim, RecordKind kind, Collection<String> externalIds) {
        table.settle(claim, of(kind) + " and " + FateTable.REREAD, externalIds);
    }

    /** All documents of these parties were read again. */
    void reread(Claim claim, Collection<String> partyIds) {
        decideAgain(claim, table.settle(claim, of(RecordKind.CONTACT) + " and " + FateTable.REREAD, partyIds));
    }

    private void decideAgain(Claim claim, Set<String> partyIds) {
        if (!partyIds.isEmpty()) {
            parties.makeDue(claim.connection(), partyIds);
        }
    }

    /** These changed without a new stamp; nothing is left to do about them. */
    void repaired(Claim claim, List<Repaired> records) {
        table.add(
                claim,
                records.stream()
                        .map(r -> new Entry(
                                r.kind(),
                                r.externalId(),
                                r.name(),
                                null,
                                Outcome.REPAIRED,
                                FateReason.CHANGED_UNSTAMPED,
                                null,
                                "What changed: " + String.join(", ", r.parts()) + ".",
                                null))
                        .toList(),
                Timestamps.now(clock));
    }

    void forget(Claim claim, Collection<String> partyIds) {
        erased.forget(claim, partyIds);
    }

    private static String of(RecordKind kind) {
        return "record_kind = '" + kind + "' and external_id = any(:ids)";
    }
}
