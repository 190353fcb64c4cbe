package app.ledgerlink.shared;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/**
 * Migrates the database before anything else starts. Nodes of the build before work on it meanwhile: a migration whose
 * table they hold gives way ({@link MigrationLock}) and is tried again, for about five minutes.
 */
@Singleton
class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);

    /** Before the platform's scheduler, whose jobs read the database. */
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private static final int TRIES = 200;

    /** Lock not available, deadlock detected. */
    private static final Set<String> HELD = Set.of("55P03", "40P01");

    private final Flyway flyway;
    private final OwnerDatabase owner;
    private final DatabaseSetup setup;
    private final MigrationLock lock;

    Migrations(Flyway flyway, OwnerDatabase owner, DatabaseSetup setup, MigrationLock lock) {
        this.flyway = flyway;
        this.owner = owner;
        this.setup = setup;
        this.lock = lock;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        Runnable pause = () -> owner.jdbi().useHandle(h -> h.execute("select pg_sleep(1)"));
        run(flyway, TRIES, pause);
        run(() -> new Rules(flyway, lock).apply(), TRIES, pause);
        run(() -> setup.arrange(flyway.getConfiguration().getTable()), TRIES, pause);
    }

    /** @param pause what happens between two tries */
    static void run(Flyway flyway, int tries, Runnable pause) {
        run(flyway::migrate, tries, pause);
    }

    private static void run(Runnable change, int tries, Runnable pause) {
        for (int left = tries - 1; ; left--) {
            try {
                change.run();
                return;
            } catch (FlywayException | JdbiException failure) {
                if (left == 0 || !isHeld(failure)) {
                    throw failure;
                }
                LOG.infof("Another node uses a table that a migration changes: tried again, at most %d times", left);
                pause.run();
            }
        }
    }

    private static boolean isHeld(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && HELD.contains(sql.getSQLState()));
    }
}
