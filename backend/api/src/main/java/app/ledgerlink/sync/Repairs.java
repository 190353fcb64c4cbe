package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord;
import app.ledgerlink.books.RecordKind;
import app.ledgerlink.books.Snapshots;
import app.ledgerlink.books.Snapshots.Snapshot;
import app.ledgerlink.fates.FateStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells of records that changed in the books without a new stamp. In the caller's transaction. */
@ApplicationScoped
class Repairs {

    private final Snapshots snapshots;
    private final FateStore fates;

    Repairs(Snapshots snapshots, FateStore fates) {
        this.snapshots = snapshots;
        this.fates = fates;
    }

    Map<RecordKind, Map<String, Snapshot>> before(ConnectionRef connection, List<LedgerRecord> page) {
        Map<RecordKind, Map<String, Snapshot>> taken = new HashMap<>();
        page.stream()
                .collect(Collectors.groupingBy(
                        LedgerRecord::recordKind, Collectors.mapping(LedgerRecord::externalId, Collectors.toSet())))
                .forEach((kind, ids) -> taken.put(kind, snapshots.of(connection, kind, ids)));
        return taken;
    }

    void tell(Run run, List<LedgerRecord> page, Map<RecordKind, Map<String, Snapshot>> before) {
        List<FateStore.Repaired> repaired = new ArrayList<>();
        before(run.connection(), page)
                .forEach((kind, records) -> records.forEach((id, now) -> {
                    Snapshot then = before.get(kind).get(id);
                    if (then != null && !now.stampedAt().isAfter(then.stampedAt())) {
                        List<String> changed = then.changedIn(now);
                        if (!changed.isEmpty()) {
                            repaired.add(new FateStore.Repaired(kind, id, now.name(), changed));
                        }
                    }
                }));
        fates.repaired(run.fates(), repaired);
    }
}
