package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a statement was given, and what a row holds, is in no message of its failure and in no line of the log. */
@QuarkusTest
class SqlInLogsApiTest {

    private static final String SECRET = "$2a$10$a-hash-of-a-password";
    private static final String PERSON = "zoe.secret@ledgerlink.example";

    private static final String ADD =
            "insert into app_user (workspace_id, id, email, name, password_hash, role, created_at)"
                    + " values (?, ?, ?, ?, ?, ?, now())";

    @Inject
    Jdbi jdbi;

    @Inject
    EntityManager entities;

    @Inject
    Workspaces workspaces;

    private final Log log = new Log();
    private TestWorkspace workspace;

    @BeforeEach
    void listen() {
        workspace = workspaces.create();
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void aValueThatIsThereAlready() {
        String email = UUID.randomUUID() + PERSON;
        jdbi.useHandle(h -> h.execute(ADD, workspace.id(), Ids.next(), email, PERSON, SECRET, "SALES"));
        logsNothingOf(
                () -> jdbi.useHandle(h -> h.execute(ADD, workspace.id(), Ids.next(), email, PERSON, SECRET, "SALES")));
    }

    @Test
    void aRowThatMayNotBe() {
        logsNothingOf(() ->
                jdbi.useHandle(h -> h.execute(ADD, workspace.id(), Ids.next(), PERSON, PERSON, SECRET, "EMPEROR")));
        logsNothingOf(
                () -> jdbi.useHandle(h -> h.execute(ADD, workspace.id(), Ids.next(), null, PERSON, SECRET, "SALES")));
        logsNothingOf(() ->
                jdbi.useHandle(h -> h.execute(ADD, UUID.randomUUID(), Ids.next(), PERSON, PERSON, SECRET, "SALES")));
    }

    @Test
    void aBatch() {
        logsNothingOf(() -> jdbi.useHandle(h -> {
            PreparedBatch batch = h.prepareBatch("insert into app_user (workspace_id, id, email, name, password_hash,"
                    + " role, created_at) values (:workspace, :id, :email, :email, :hash, :role, now())");
            for (String role : new String[] {"SALES", "EMPEROR"}) {
                batch.bind("workspace", workspace.id())
                        .bind("id", Ids.next())
                        .bind("email", UUID.randomUUID() + PERSON)
                        .bind("hash", SECRET)
                        .bind("role", role)
                        .add();
            }
            batch.execute();
        }));
    }

    @Test
    void aStatementThatCannotRun() {
        logsNothingOf(
                () -> jdbi.useHandle(h -> h.createQuery("select no_such_column from app_user where email = :email")
                        .bind("email", PERSON)
                        .mapTo(String.class)
                        .list()));
        logsNothingOf(() -> jdbi.useHandle(h -> h.createQuery("select email from app_user where email = :email")
                .bind("hash", SECRET)
                .mapTo(String.class)
                .list()));
        logsNothingOf(() -> jdbi.useHandle(h -> h.createQuery("select 1 / length(:email) - length(:email)")
                .bind("email", PERSON)
                .bind("other", SECRET)
                .mapTo(UUID.class)
                .one()));
    }

    @Test
    void oneOfAnEntity() {
        logsNothingOf(() -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(ADD)
                        .setParameter(1, workspace.id())
                        .setParameter(2, Ids.next())
                        .setParameter(3, PERSON)
                        .setParameter(4, PERSON)
                        .setParameter(5, SECRET)
                        .setParameter(6, "EMPEROR")
                        .executeUpdate()));
        logsNothingOf(() -> QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update company set name = ?1 where workspace_id = ?2 and no_such = ?3")
                    .setParameter(1, PERSON)
                    .setParameter(2, workspace.id())
                    .setParameter(3, SECRET)
                    .executeUpdate();
        }));
    }

    private void logsNothingOf(Runnable statement) {
        Throwable failure = catchThrowable(statement::run);
        assertThat(failure).isNotNull();
        new Problems().unexpected(failure);
        assertThat(log.text())
                .containsAnyOf("Unexpected failure", "Two requests met")
                .doesNotContain(SECRET)
                .doesNotContainIgnoringCase("zoe.secret");
    }

    private static final class Log extends Handler {

        private final SimpleFormatter formatter = new SimpleFormatter();
        private final StringWriter text = new StringWriter();

        @Override
        public synchronized void publish(LogRecord record) {
            text.append(formatter.formatMessage(record)).append('\n');
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(text, true));
            }
        }

        synchronized String text() {
            return text.toString();
        }

        @Override
        public void flush() {
            // kept in memory
        }

        @Override
        public void close() {
            // nothing to close
        }
    }
}
