package app.ledgerlink.shared;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Tells each pooled connection, before it is used, whose rows it reaches (ADR 0023). A connection that was told the same
 * before costs nothing, so one that stays with a request or a run is told once.
 */
@Singleton
class RowSecurity implements AgroalPoolInterceptor, StatementCustomizer {

    private static final Logger LOG = Logger.getLogger(RowSecurity.class);

    private static final String TELL =
            "select set_config('role', ?, false), set_config('ledgerlink.workspace', ?, false)";

    /** What a connection was told last, by the connection under the pool's wrappers. */
    private final Map<Connection, Told> told = Collections.synchronizedMap(new WeakHashMap<>());

    private final Caller caller;
    private final TransactionSynchronizationRegistry transactions;
    private volatile boolean on;
    private volatile boolean withRoles;

    RowSecurity(Caller caller, TransactionSynchronizationRegistry transactions) {
        this.caller = caller;
        this.transactions = transactions;
    }

    /**
     * Until then, connections are used as they are: only the start looks at the database.
     *
     * @param roles false where they could not be made: connections keep the rights of their account
     */
    void begin(boolean roles) {
        withRoles = roles;
        on = true;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            tell(connection);
        } catch (SQLException e) {
            IllegalStateException failure =
                    new IllegalStateException("The database connection was not confined to a workspace", e);
            end(connection, failure);
            throw failure;
        }
    }

    /** The pool takes back what failed here, also while a transaction still holds it: nobody else may get it alive. */
    private static void end(Connection connection, Throwable failure) {
        try {
            connection.unwrap(BaseConnection.class).abort(Runnable::run);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            BaseConnection raw = connection.unwrap(BaseConnection.class);
            Told last = told.get(raw);
            // A transaction that was undone took what it was told with it.
            if (last != null && last.inTransaction) {
                told.remove(raw);
            }
        } catch (SQLException closed) {
            // What broke is thrown away; failing here, the pool would keep its place for it.
        }
    }

    /** A transaction keeps its connection while what is to be reached changes: looked at before each statement. */
    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        tell(context.getConnection());
    }

    /** For what asks nobody before its statements, such as Hibernate: the transaction's connection is told at once. */
    static void reachChanged() {
        ArcContainer container = Arc.container();
        if (container != null && container.isRunning()) {
            container.instance(RowSecurity.class).get().tellTransaction();
        }
    }

    private void tellTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE
                || !(transactions.getResource(this) instanceof BaseConnection raw)) {
            return;
        }
        if (raw.getTransactionState() == TransactionState.FAILED) {
            of(raw).rows = null;
            return;
        }
        try {
            tell(raw, of(raw), wanted());
        } catch (SQLException e) {
            LOG.warnf("A database connection was ended, since it could not be confined again: %s", e.getMessage());
            end(raw, e);
        }
    }

    private void tell(Connection connection) throws SQLException {
        if (on) {
            BaseConnection raw = connection.unwrap(BaseConnection.class);
            if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
                transactions.putResource(this, raw);
            }
            tell(raw, of(raw), wanted());
        }
    }

    private Told of(BaseConnection raw) {
        return told.computeIfAbsent(raw, first -> new Told());
    }

    private void tell(BaseConnection raw, Told last, Rows rows) throws SQLException {
        if (rows.equals(last.rows)) {
            return;
        }
        last.rows = null;
        // Before its first statement, a transaction is only a word of the driver's: what is told now stays.
        boolean opens = raw.getTransactionState() == TransactionState.IDLE && !raw.getAutoCommit();
        if (opens) {
            raw.setAutoCommit(true);
        }
        last.inTransaction |= raw.getTransactionState() != TransactionState.IDLE;
        try (PreparedStatement statement = raw.prepareStatement(TELL)) {
            statement.setString(1, withRoles ? rows.role() : "none");
            statement.setString(2, rows.workspace());
            statement.execute();
        } finally {
            // On a connection that broke, this would hide why.
            if (opens && !raw.isClosed()) {
                raw.setAutoCommit(false);
            }
        }
        last.rows = rows;
    }

    private Rows wanted() {
        Rows said = Reach.said();
        if (said != null) {
            return said;
        }
        return Arc.container().requestContext().isActive() && caller.isSignedIn()
                ? Rows.of(caller.workspaceId())
                : Rows.NONE;
    }

    private static final class Told {
        private Rows rows;
        private boolean inTransaction;
    }
}
