package app.ledgerlink.shared;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * The rules as SQL: views and functions in {@code db/rules/R__….sql}, applied after the migrations whenever their text
 * has changed (ADR 0031). They have a list of their own, which a build from before there were any does not look at.
 */
final class Rules {

    private static final Logger LOG = Logger.getLogger(Rules.class);

    private final Flyway rules;

    /** @param migrations where and how the versions are migrated */
    Rules(Flyway migrations, MigrationLock lock) {
        FluentConfiguration configuration = Flyway.configure()
                .configuration(migrations.getConfiguration())
                .table(listBeside(migrations.getConfiguration().getTable()))
                .sqlMigrationPrefix("versions-are-run-before")
                .repeatableSqlMigrationPrefix("R")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .ignoreMigrationPatterns("repeatable:missing");
        lock.customize(configuration);
        rules = configuration.load();
    }

    /** Name of the table that lists the rules, beside that of the migrations. */
    static String listBeside(String migrations) {
        return migrations + "_rules";
    }

    /** A node that starts again during an upgrade would take a newer build's rules back: then it leaves them alone. */
    void apply() {
        Set<String> replaced = Arrays.stream(rules.info().all())
                .filter(rule -> rule.getState() == MigrationState.SUPERSEDED)
                .map(Rules::text)
                .collect(Collectors.toSet());
        if (Arrays.stream(rules.info().pending()).map(Rules::text).anyMatch(replaced::contains)) {
            LOG.info("The rules in the database are a newer build's: left as they are");
        } else {
            rules.migrate();
        }
    }

    private static String text(MigrationInfo rule) {
        return rule.getScript() + " " + rule.getChecksum();
    }
}
