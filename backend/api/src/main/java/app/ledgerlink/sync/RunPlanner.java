package app.ledgerlink.sync;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.linking.LinkRules;
import app.ledgerlink.linking.LinkRules.VendorRule;
import app.ledgerlink.sync.Step.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays out a run: which streams, in which order, all of each or what changed. */
@ApplicationScoped
class RunPlanner {

    /** The books filter by the second and their nodes' clocks differ: read a little twice rather than miss a record. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    static final List<SyncStream> CREDITS =
            List.of(SyncStream.CREDIT_NOTES, SyncStream.PREPAYMENTS, SyncStream.OVERPAYMENTS);

    private final SyncSettingsStore settings;
    private final Watermarks watermarks;

    RunPlanner(SyncSettingsStore settings, Watermarks watermarks) {
        this.settings = settings;
        this.watermarks = watermarks;
    }

    Checkpoint plan(ConnectionRef connection) {
        return plan(settings.find(connection).orElseThrow(), watermarks.all(connection));
    }

    static Checkpoint plan(SyncSettings settings, Map<SyncStream, Instant> watermarks) {
        Checkpoint checkpoint = new Checkpoint();
        checkpoint.historyFrom = settings.historyFrom();
        checkpoint.rules =
                new LinkRules(VendorRule.valueOf(settings.vendors().name()), settings.contactsWithoutSales());
        watermarks.forEach((stream, at) -> checkpoint.since.put(stream, at.minus(OVERLAP)));
        List<SyncStream> documents = new ArrayList<>();
        if (settings.invoices()) {
            documents.add(SyncStream.INVOICES);
            documents.addAll(CREDITS);
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Kind.READ, SyncStream.ORGANISATION));
        if (settings.items()) {
            steps.add(new Step(Kind.READ, SyncStream.ITEMS));
        }
        steps.add(new Step(Kind.READ, SyncStream.CONTACTS));
        steps.add(new Step(Kind.LINK, null));
        for (SyncStream stream : documents) {
            steps.add(new Step(Kind.READ, stream));
            if (settings.historyFrom() != null && !watermarks.containsKey(stream)) {
                steps.add(new Step(Kind.READ_OLDER_OPEN, stream));
            }
        }
        documents.forEach(stream -> steps.add(new Step(Kind.CLOSE, stream)));
        // After the documents: they may name parties that are new.
        steps.add(new Step(Kind.CLOSE, SyncStream.CONTACTS));
        steps.add(new Step(Kind.LINK_ALL, null));
        checkpoint.steps = List.copyOf(steps);
        return checkpoint;
    }
}
