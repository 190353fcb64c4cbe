package app.ledgerlink.fates;

import app.ledgerlink.books.LedgerSource.Malformed;
import app.ledgerlink.books.Parties;
import app.ledgerlink.books.RecordKind;
import app.ledgerlink.fates.Fate.Outcome;
import app.ledgerlink.fates.FateTable.Entry;
import app.ledgerlink.matching.LinkFate;
import app.ledgerlink.matching.Linker.LinkedPage;
import app.ledgerlink.shared.Timestamps;
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
public class FateStore {

    /** @param parts what of the record changed, in words */
    public record Repaired(RecordKind kind, String externalId, String name, List<String> parts) {}

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

    public void linked(FateRun run, LinkedPage page) {
        if (page.decided().isEmpty()) {
            return;
        }
        table.settle(run, of(RecordKind.CONTACT) + " and " + FateTable.DECIDING, page.decided());
        table.settle(run, "record_kind = 'CONTACT_PERSON' and " + ErasedFates.PARTY + " = any(:ids)", page.decided());
        Set<String> unread = table.standing(run, of(RecordKind.CONTACT) + " and " + FateTable.READING, page.decided());
        table.add(
                run,
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
    public void malformed(FateRun run, List<Malformed> records) {
        if (records.isEmpty()) {
            return;
        }
        records.stream()
                .collect(Collectors.groupingBy(
                        Malformed::kind, Collectors.mapping(Malformed::externalId, Collectors.toSet())))
                .forEach((kind, ids) -> table.settle(run, of(kind), ids));
        table.add(
                run,
                records.stream()
                        .map(m -> new Entry(
                                m.kind(),
                                m.externalId(),
                                m.name() == null || m.name().isBlank() ? "A record without a name" : m.name(),
                                m.partyExternalId(),
                                Outcome.FAILED,
                                FateReason.of(m.defect()),
                                m.field(),
                                m.message(),
                                m.raw()))
                        .toList());
        erased.forgetRaw(run);
    }

    /**
     * These records were read, so whatever could not be read of them before is mended. A party is decided again: what was
     * decided about it while it could not be read has no fate.
     */
    public void readable(FateRun run, RecordKind kind, Collection<String> externalIds) {
        if (kind == RecordKind.CONTACT) {
            decideAgain(run, table.settle(run, of(kind) + " and " + FateTable.READ, externalIds));
        } else {
            table.settle(run, of(kind), externalIds);
        }
    }

    /**
     * Documents, or all documents of a party, that may have changed unnoticed and were not shown again. What could not be
     * read at all keeps its own fate; what was decided about a party is told again once its documents are read.
     *
     * @param names of the records, by the books' ids
     * @param why what the books said; null where they said nothing
     */
    public void notReread(FateRun run, RecordKind kind, Map<String, String> names, FateReason reason, String why) {
        Map<String, String> told = new HashMap<>(names);
        told.keySet().removeAll(table.standing(run, of(kind) + " and " + FateTable.READ, names.keySet()));
        table.settle(run, of(kind), told.keySet());
        table.add(
                run,
                told.entrySet().stream()
                        .map(e -> new Entry(
                                kind, e.getKey(), e.getValue(), null, Outcome.FAILED, reason, null, why, null))
                        .toList());
    }

    /**
     * All records of this kind were read. One whose id could not be read is not found again by its id: its fate of an
     * earlier run is over, whatever became of it has a row or a fate of this run.
     */
    public void allRead(FateRun run, RecordKind kind) {
        table.close(run, kind);
    }

    /** Nothing of these is left to be read again. */
    public void addUp(FateRun run, RecordKind kind, Collection<String> externalIds) {
        table.settle(run, of(kind) + " and " + FateTable.REREAD, externalIds);
    }

    /** All documents of these parties were read again. */
    public void reread(FateRun run, Collection<String> partyIds) {
        decideAgain(run, table.settle(run, of(RecordKind.CONTACT) + " and " + FateTable.REREAD, partyIds));
    }

    private void decideAgain(FateRun run, Set<String> partyIds) {
        if (!partyIds.isEmpty()) {
            parties.makeDue(run.connection(), partyIds);
        }
    }

    /** These changed without a new stamp; nothing is left to do about them. */
    public void repaired(FateRun run, List<Repaired> records) {
        table.add(
                run,
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

    public void forget(FateRun run, Collection<String> partyIds) {
        erased.forget(run, partyIds);
    }

    private static String of(RecordKind kind) {
        return "record_kind = '" + kind + "' and external_id = any(:ids)";
    }
}
