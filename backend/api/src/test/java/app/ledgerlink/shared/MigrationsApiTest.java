package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ADR 17 asks of a migration, as far as its text tells. {@code make check-upgrade} tells the rest. */
@QuarkusTest
class MigrationsApiTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Path RULES = Path.of("src/main/resources/db/rules");
    private static final Path INDEXES = Path.of("src/test/resources/db/indexes");
    private static final Pattern NAME = Pattern.compile("V(\\d+)(_\\d+)?__\\w+\\.sql");

    /** Those before came when one build at a time worked on a database. */
    private static final int FIRST_HELD = 13;

    private static final Pattern CONTRACTING =
            Pattern.compile("\\b(drop\\s+(table|column|view|function)|rename\\s+(to|column|constraint))\\b");

    /** What holds against reading or writing until the transaction ends, or may wait for a row. */
    private static final Pattern LOCKING = Pattern.compile(
            "\\b(alter table|(?<!(do|for|on|before) )update|delete from|insert into|create or replace view|references)"
                    + " (if exists )?(only )?(\\w+)");

    private static final Pattern CREATED = Pattern.compile("create table (if not exists )?(\\w+)");

    private static final Pattern INDEX =
            Pattern.compile("create (unique )?index (concurrently )?(if not exists )?\\w+ on (?<table>\\w+)");

    /** Differs from row to row, so that the database writes the table anew while it holds it against everybody. */
    private static final Pattern WRITES_ANEW = Pattern.compile("add column (if not exists )?\\w+ [^,;]*default"
            + " (gen_random_uuid|uuidv7|random|clock_timestamp|nextval)\\(");

    @Inject
    DataSource database;

    @Inject
    OwnerDatabase owner;

    @Inject
    MigrationLock lock;

    @Inject
    Flyway flyway;

    @Inject
    Jdbi jdbi;

    @Test
    void nothingIsTakenFromTheBuildBefore() throws IOException {
        assertThat(migrations())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(text(file)).as(file.getFileName().toString()).doesNotContainPattern(CONTRACTING));
    }

    @Test
    void noIndexLocksATableThatPeopleWriteTo() throws IOException {
        List<String> locking = new ArrayList<>();
        for (Path file : migrations()) {
            String text = text(file);
            boolean outside = Files.exists(file.resolveSibling(file.getFileName() + ".conf"));
            for (Matcher index = INDEX.matcher(text); index.find(); ) {
                boolean concurrently = index.group(2) != null;
                if (concurrently ? !outside : !text.contains("create table " + index.group("table") + " ")) {
                    locking.add(file.getFileName() + ": " + index.group());
                }
            }
        }
        assertThat(locking).isEmpty();
    }

    @Test
    void noTableIsWrittenAnewUnderALock() throws IOException {
        assertThat(migrations())
                .allSatisfy(file ->
                        assertThat(text(file)).as(file.getFileName().toString()).doesNotContainPattern(WRITES_ANEW));
    }

    /** Who holds one table and waits for the next waits for ever where another build waits the other way round. */
    @Test
    void noTransactionHoldsOneTableAndWaitsForAnother() throws IOException {
        for (Path file : migrations()) {
            Set<String> locked = tables(LOCKING, text(file));
            locked.removeAll(tables(CREATED, text(file)));
            assertThat(locked).as(file.getFileName().toString()).hasSizeLessThan(2);
        }
    }

    @Test
    void aMigrationGivesWayToWhoHoldsItsTableAndIsTriedAgain() throws SQLException {
        Flyway flyway = scratch(Path.of("src/test/resources/db/locks"));
        String table = flyway.getConfiguration().getSchemas()[0] + ".busy";
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target("1")
                .load()
                .migrate();
        try (Connection page = database.getConnection()) {
            page.setAutoCommit(false);
            page.createStatement().execute("insert into " + table + " values (1)");

            assertThatThrownBy(() -> Migrations.run(flyway, 2, () -> {})).isInstanceOf(FlywayException.class);
            AtomicInteger waits = new AtomicInteger();
            Migrations.run(flyway, 3, () -> {
                if (waits.incrementAndGet() == 2) {
                    commit(page);
                }
            });

            assertThat(waits).hasValue(2);
            assertThat(flyway.info().pending()).isEmpty();
        } finally {
            flyway.clean();
        }
    }

    @Test
    void aMigrationThatIsWrongIsNotTriedAgain() {
        Flyway flyway = scratch(Path.of("src/test/resources/db/wrong"));
        assertThatThrownBy(() -> Migrations.run(flyway, 2, () -> fail("tried again")))
                .isInstanceOf(FlywayException.class);
        flyway.clean();
    }

    @Test
    void anIndexIsBuiltConcurrently() {
        Flyway indexes = scratch(INDEXES);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(indexes.migrate().migrationsExecuted).isEqualTo(2));
        indexes.clean();
    }

    @Test
    void aNodeStartsOnADatabaseThatANewerBuildMigrated() {
        jdbi.useHandle(h -> h.execute("insert into flyway_schema_history (installed_rank, version, description, type,"
                + " script, installed_by, execution_time, success)"
                + " values (99999, '99999', 'of a newer build', 'SQL', 'V99999__.sql', 'test', 0, true)"));
        try {
            assertThat(flyway.migrate().success).isTrue();
        } finally {
            jdbi.useHandle(h -> h.execute("delete from flyway_schema_history where version = '99999'"));
        }
    }

    @Test
    void aRuleIsAppliedAgainWhenItsTextChangesAndANewerBuildsIsLeftAlone(@TempDir Path files) throws IOException {
        Flyway scratch = scratch(files);
        String view = scratch.getConfiguration().getSchemas()[0] + ".rule";
        Path rule = files.resolve("R__view_rule.sql");
        for (String text : List.of("select 1 as a", "select 1 as a, 2 as b", "select 1 as a")) {
            Files.writeString(rule, "create or replace view rule as " + text);
            new Rules(scratch, lock).apply();
        }
        Map<String, Object> row = owner.jdbi()
                .withHandle(
                        h -> h.createQuery("select * from " + view).mapToMap().one());
        assertThat(row).containsOnlyKeys("a", "b");
        scratch.clean();
    }

    /** Replaced, a view forgets that it checks as the one who asks; and what holds two views may wait for ever. */
    @Test
    void aRuleConfinesByItselfAndHoldsOneViewAlone() throws IOException {
        assertThat(rules()).isNotEmpty().allSatisfy(file -> {
            String text = text(file);
            assertThat(text).doesNotContainPattern(CONTRACTING);
            assertThat(text.split("create or replace (view|function) ")).hasSize(2);
            if (text.startsWith("create or replace view")) {
                assertThat(text).containsPattern("with \\(security_invoker = true\\)|workspace_at_hand\\(\\)");
            }
        });
    }

    private static List<Path> rules() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.sorted().toList();
        }
    }

    /** Of a schema of its own. */
    private Flyway scratch(Path migrations) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(owner.connections())
                .schemas("scratch_" + Ids.next().toString().replace("-", ""))
                .locations("filesystem:" + migrations.toAbsolutePath());
        lock.customize(configuration);
        return configuration.cleanDisabled(false).load();
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> tables(Pattern statement, String text) {
        return statement
                .matcher(text)
                .results()
                .map(found -> found.group(found.groupCount()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(MigrationsApiTest::isHeld).sorted().toList();
        }
    }

    private static boolean isHeld(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && Integer.parseInt(name.group(1)) >= FIRST_HELD;
    }

    /** In lower case, without comments and needless blanks. */
    private static String text(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("--[^\n]*", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
