package app.ledgerlink.connections;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.shared.Timestamps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** How links in use fare: what an accounting system's package asks and tells about the link that it calls for. */
@Singleton
public class LinkHealth {

    /** Longer than a run or a creation waits between two tries. */
    private static final Duration SILENCE = Duration.ofMinutes(20);

    private static final Duration CHECK_GRAIN = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final ConnectionStore store;
    private final LedgerGateways gateways;
    private final ConnectionAudit audit;
    private final Event<LedgerBack> back;
    private final Clock clock;

    LinkHealth(
            Jdbi jdbi,
            ConnectionStore store,
            LedgerGateways gateways,
            ConnectionAudit audit,
            Event<LedgerBack> back,
            Clock clock) {
        this.jdbi = jdbi;
        this.store = store;
        this.gateways = gateways;
        this.audit = audit;
        this.back = back;
        this.clock = clock;
    }

    /** @throws LedgerTrouble.ReconnectNeeded when the link cannot be used */
    public ConnectionRow usable(ConnectionRef connection) {
        ConnectionRow row = store.find(connection)
                .orElseThrow(() -> new LedgerTrouble.ReconnectNeeded("This accounting link no longer exists."));
        if (row.state() != Connection.ConnectionState.CONNECTED) {
            throw new LedgerTrouble.ReconnectNeeded(ConnectionProblem.of(row.problemCode())
                    .map(problem -> words(row, problem, row.problemDetail()))
                    .orElse("This accounting link is not connected."));
        }
        return row;
    }

    /**
     * The books answered for this link; noted at the grain of a minute.
     *
     * @param write whether a write, which also tells that it can be read; a read tells nothing of writes
     */
    public void answered(ConnectionRow row, boolean write) {
        boolean fresh =
                row.checkedAt() != null && row.checkedAt().plus(CHECK_GRAIN).isAfter(clock.instant());
        boolean refused = row.refusedAt() != null || write && row.writeRefusedAt() != null;
        if (!fresh || refused) {
            jdbi.useHandle(h -> on(h.createUpdate("""
                                    update ledger_connection set checked_at = :now, refused_at = null,
                                      token_refused_since = null,
                                      write_refused_at = case when :write then null else write_refused_at end
                                    where workspace_id = :workspaceId and id = :id"""), row)
                    .bind("write", write)
                    .bind("now", Timestamps.now(clock))
                    .execute());
        }
        if (refused && (write || row.writeRefusedAt() == null)) {
            back.fire(new LedgerBack(row.ref()));
        }
    }

    /** The books refused a call. */
    public void refused(ConnectionRow row, boolean write) {
        jdbi.useHandle(h -> on(h.createUpdate("""
                                update ledger_connection set
                                  refused_at = case when :write then refused_at else :now end,
                                  write_refused_at = case when :write then :now else write_refused_at end
                                where workspace_id = :workspaceId and id = :id"""), row)
                .bind("write", write)
                .bind("now", Timestamps.now(clock))
                .execute());
    }

    /**
     * The books refused a fresh access token.
     *
     * @return since when they have done so, without an answer in between or a long silence; empty where the link has
     *     another consent by now
     */
    public Optional<Instant> tokenRefused(ConnectionRow row) {
        Instant now = Timestamps.now(clock);
        return jdbi.withHandle(h -> on(h.createQuery("""
                                update ledger_connection set refused_at = :now, token_refused_since =
                                  case when refused_at >= :connected then coalesce(token_refused_since, :now) else :now end
                                where workspace_id = :workspaceId and id = :id and token_set_id = :tokens
                                returning token_refused_since"""), row)
                .bind("tokens", row.tokenSetId())
                .bind("now", now)
                .bind("connected", now.minus(SILENCE))
                .mapTo(Instant.class)
                .findOne());
    }

    /**
     * The link needs a new consent. Only a connected link can come to that, and only for what its present consent could
     * not do: one that was connected again meanwhile stays as it is.
     *
     * @param used the link as it was when it was used
     * @param detail null where there is none
     */
    public LedgerTrouble reconnectNeeded(ConnectionRow used, ConnectionProblem problem, String detail) {
        return lost(
                () -> store.reconnectNeeded(used.ref(), used.tokenSetId(), problem, detail),
                words(used, problem, detail));
    }

    /** The authorisation of a link has ended, and so has that of every connected link that shares it. */
    public LedgerTrouble authorizationEnded(ConnectionRow used, ConnectionProblem problem) {
        return lost(
                () -> store.reconnectNeeded(used.workspaceId(), used.tokenSetId(), problem),
                words(used, problem, null));
    }

    private String words(ConnectionRow row, ConnectionProblem problem, String detail) {
        return problem.words(detail, gateways.of(row.application())).message();
    }

    private LedgerTrouble lost(Supplier<List<ConnectionRow>> update, String why) {
        QuarkusTransaction.joiningExisting().run(() -> update.get().forEach(link -> audit.lost(link, why)));
        return new LedgerTrouble.ReconnectNeeded(why);
    }

    private static <S extends SqlStatement<S>> S on(S statement, ConnectionRow row) {
        return statement.bind("workspaceId", row.workspaceId()).bind("id", row.id());
    }
}
