package app.ledgerlink.sync;

import app.ledgerlink.linking.LinkFate;
import app.ledgerlink.linking.Linker.LinkedPage;
import app.ledgerlink.shared.BulkUpsert;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Timestamps;
import app.ledgerlink.sync.Fate.Outcome;
import app.ledgerlink.sync.Fate.RecordKind;
import app.ledgerlink.sync.LedgerSource.Malformed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps one open fate for each record that is not imported. A record that is decided anew loses its open fate: one of
 * this run goes, one of an earlier run is closed.
 */
@ApplicationScoped
class FateStore {

    private static final int RAW_LIMIT = 20_000;

    /** The party that a person was named with. */
    private static final String PARTY = "split_part(external_id, '" + LinkFate.PERSON_SEPARATOR + "', 1)";

    private record Entry(
            RecordKind kind,
            String externalId,
            String name,
            Outcome outcome,
            FateReason reason,
            String field,
            String detail,
            String raw) {}

    /** @param parts what of the record changed, in words */
    record Repaired(RecordKind kind, String externalId, String name, List<String> parts) {}

    private final Jdbi jdbi;
    private final Clock clock;

    FateStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void linked(Claim claim, LinkedPage page) {
        if (page.decided().isEmpty()) {
            return;
        }
        settle(claim, "record_kind = 'CONTACT' and external_id = any(:ids)", page.decided());
        settle(claim, "record_kind = 'CONTACT_PERSON' and " + PARTY + " = any(:ids)", page.decided());
        add(
                claim,
                page.fates().stream()
                        .map(f -> new Entry(
                                f.person() ? RecordKind.CONTACT_PERSON : RecordKind.CONTACT,
                                f.externalId(),
                                f.name(),
                                Outcome.valueOf(f.outcome().name()),
                                FateReason.of(f.reason()),
                                f.field(),
                                null,
                                null))
                        .toList());
    }

    void unreadable(Claim claim, List<Malformed> records) {
        for (Malformed record : records) {
            settle(
                    claim,
                    "record_kind = '" + record.kind() + "' and external_id = any(:ids)",
                    List.of(record.externalId()));
        }
        add(
                claim,
                records.stream()
                        .map(m -> new Entry(
                                m.kind(),
                                m.externalId(),
                                m.name() == null || m.name().isBlank() ? "A record without a name" : m.name(),
                                Outcome.FAILED,
                                FateReason.UNREADABLE,
                                m.field(),
                                m.message(),
                                cut(m.raw())))
                        .toList());
        if (!records.isEmpty()) {
            forgetErased(claim);
        }
    }

    /** A document that could not be read names its party in the text it came with. */
    private void forgetErased(Claim claim) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update fate f set record_name = external_id, detail = null, raw = null
                        where f.workspace_id = :workspaceId and f.connection_id = :connectionId and f.raw is not null
                          and exists (select from ledger_contact p
                            where p.workspace_id = :workspaceId and p.connection_id = :connectionId
                              and p.status = 'ERASED' and strpos(f.raw, p.external_id) > 0)
                        """).bindMap(claim.binds()).execute());
    }

    /** These records were read well, so whatever could not be read of them before is mended. */
    void readable(Claim claim, RecordKind kind, Collection<String> externalIds) {
        settle(
                claim,
                "reason = '" + FateReason.UNREADABLE.code() + "' and record_kind = '" + kind
                        + "' and external_id = any(:ids)",
                externalIds);
    }

    /** These changed without a new stamp; nothing is left to do about them. */
    void repaired(Claim claim, List<Repaired> records) {
        Instant now = Timestamps.now(clock);
        add(
                claim,
                records.stream()
                        .map(r -> new Entry(
                                r.kind(),
                                r.externalId(),
                                r.name(),
                                Outcome.REPAIRED,
                                FateReason.CHANGED_UNSTAMPED,
                                null,
                                "What changed: " + String.join(", ", r.parts()) + ".",
                                null))
                        .toList(),
                now);
    }

    /** What earlier fates say of a person goes with the person's details; a person's fate carries the name in its id. */
    void forget(Claim claim, Collection<String> parties) {
        if (parties.isEmpty()) {
            return;
        }
        forgetErased(claim);
        jdbi.useHandle(h -> {
            h.createUpdate("delete from fate where workspace_id = :workspaceId and connection_id = :connectionId"
                            + " and record_kind = 'CONTACT_PERSON' and " + PARTY + " = any(:ids)")
                    .bindMap(claim.binds())
                    .bindArray("ids", String.class, parties)
                    .execute();
            h.createUpdate("update fate set record_name = 'Erased contact', detail = null, raw = null"
                            + " where workspace_id = :workspaceId and connection_id = :connectionId"
                            + " and record_kind = 'CONTACT' and external_id = any(:ids)")
                    .bindMap(claim.binds())
                    .bindArray("ids", String.class, parties)
                    .execute();
            h.createUpdate("update sync_plan_row r set name = 'Erased contact', customer_name = null, reason = null"
                            + " from ledger_contact p where p.workspace_id = :workspaceId"
                            + " and p.connection_id = :connectionId and p.external_id = any(:ids)"
                            + " and r.workspace_id = :workspaceId and r.ledger_contact_id = p.id")
                    .bindMap(claim.binds())
                    .bindArray("ids", String.class, parties)
                    .execute();
        });
    }

    private void settle(Claim claim, String which, Collection<String> ids) {
        String open = " where workspace_id = :workspaceId and connection_id = :connectionId and closed_at is null"
                + " and " + which;
        jdbi.useHandle(h -> {
            h.createUpdate("delete from fate" + open + " and run_id = :runId")
                    .bindMap(claim.binds())
                    .bindArray("ids", String.class, ids)
                    .execute();
            h.createUpdate("update fate set closed_at = :now" + open)
                    .bindMap(claim.binds())
                    .bind("now", Timestamps.now(clock))
                    .bindArray("ids", String.class, ids)
                    .execute();
        });
    }

    private void add(Claim claim, List<Entry> entries) {
        add(claim, entries, null);
    }

    private void add(Claim claim, List<Entry> entries, Instant closedAt) {
        Instant now = Timestamps.now(clock);
        jdbi.useHandle(h -> BulkUpsert.<Entry>into("fate")
                .key("workspace_id", "uuid", e -> claim.workspaceId())
                .key("run_id", "uuid", e -> claim.runId())
                .key("record_kind", "text", Entry::kind)
                .key("external_id", "text", Entry::externalId)
                .key("outcome", "text", Entry::outcome)
                .insertOnly("id", "uuid", e -> Ids.next())
                .insertOnly("connection_id", "uuid", e -> claim.connectionId())
                .value("record_name", "text", Entry::name)
                .value("reason", "text", e -> e.reason().code())
                .value("field", "text", Entry::field)
                .value("detail", "text", Entry::detail)
                .value("raw", "text", Entry::raw)
                .insertOnly("recorded_at", "timestamptz", e -> now)
                .insertOnly("closed_at", "timestamptz", e -> closedAt)
                .run(h, entries, "id"));
    }

    private static String cut(String raw) {
        return raw == null || raw.length() <= RAW_LIMIT ? raw : raw.substring(0, RAW_LIMIT) + "…";
    }
}
