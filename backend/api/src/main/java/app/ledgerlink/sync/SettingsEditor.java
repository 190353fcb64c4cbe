package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.Parties;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.shared.Confirmation;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/** Changes Sync Settings with what follows from a change for the next run. */
@ApplicationScoped
class SettingsEditor {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private final SyncSettingsStore settings;
    private final Watermarks watermarks;
    private final Parties parties;
    private final RunStore runs;
    private final SettingsAudit audit;
    private final Event<DirectionChanged> turned;
    private final Confirmation confirmation;
    private final Clock clock;

    SettingsEditor(
            SyncSettingsStore settings,
            Watermarks watermarks,
            Parties parties,
            RunStore runs,
            SettingsAudit audit,
            Event<DirectionChanged> turned,
            Confirmation confirmation,
            Clock clock) {
        this.settings = settings;
        this.watermarks = watermarks;
        this.parties = parties;
        this.runs = runs;
        this.audit = audit;
        this.turned = turned;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    SyncSettings get(ConnectionRef connection) {
        return settings.find(connection).orElseThrow(() -> ProblemException.notFound("accounting link"));
    }

    @Transactional
    SyncSettings update(ConnectionRef connection, SyncSettings change) {
        SyncSettings before = get(connection);
        SyncSettings wanted = change.after(before);
        check(wanted);
        if (before.direction() != wanted.direction()) {
            confirmation.require();
        }
        if (!settings.update(connection, wanted)) {
            throw ProblemException.conflict(
                    "changed-meanwhile",
                    "Somebody else changed these settings since you opened them. Load them again, then make your change.");
        }
        // An active run works by the settings it began with and would undo what this change asks of the next one.
        if (readsDifferently(before, wanted) && runs.isActive(connection)) {
            throw ProblemException.conflict(
                    "sync-running",
                    "A sync of this organisation is under way with the settings of its start. Wait until it ends or cancel it, then make this change. The automatic sync can be changed at any time.");
        }
        if (widens(before.historyFrom(), wanted.historyFrom())) {
            watermarks.forgetDocuments(connection);
        }
        if (importsOthers(before, wanted)) {
            parties.reconsiderExcluded(connection);
        }
        SyncSettings after = get(connection);
        if (before.direction() != after.direction()) {
            turned.fire(new DirectionChanged(connection, after.direction()));
        }
        audit.changed(connection, before, after);
        return after;
    }

    private void check(SyncSettings wanted) {
        LocalDate from = wanted.historyFrom();
        if (from != null && (from.isBefore(FIRST_DAY) || from.isAfter(LocalDate.now(clock)))) {
            throw ProblemException.invalid(
                    "historyFrom", "The history must begin between 1900 and today. Leave it empty to read all of it.");
        }
    }

    private static boolean readsDifferently(SyncSettings before, SyncSettings wanted) {
        return !Objects.equals(before.historyFrom(), wanted.historyFrom())
                || importsOthers(before, wanted)
                || Arrays.stream(StreamType.values()).anyMatch(stream -> before.reads(stream) != wanted.reads(stream));
    }

    /** Whether the two leave out different parties. */
    private static boolean importsOthers(SyncSettings before, SyncSettings wanted) {
        return before.vendors() != wanted.vendors()
                || !before.contactsWithoutSales().equals(wanted.contactsWithoutSales())
                || before.direction().importsNewCustomers()
                        != wanted.direction().importsNewCustomers();
    }

    static boolean widens(LocalDate before, LocalDate after) {
        return before != null && (after == null || after.isBefore(before));
    }
}
