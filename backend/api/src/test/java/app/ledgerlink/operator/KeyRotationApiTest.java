package app.ledgerlink.operator;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.shared.KeyRing;
import app.ledgerlink.shared.RecordMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rotation here has a database of its own: it reaches every secret of one. */
@QuarkusTest
class KeyRotationApiTest {

    private static final String V1 = "v1:" + key(1);
    private static final String V2 = "v2:" + key(2);

    @Inject
    Jdbi shared;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final String database = "keys_" + UUID.randomUUID().toString().replace("-", "");
    private final UUID workspace = UUID.randomUUID();
    private Jdbi jdbi;

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @BeforeEach
    void createDatabase() {
        shared.useHandle(h -> h.execute("create database " + database));
        String own = url.replaceFirst("(//[^/]+/)[^?]+", "$1" + database);
        Flyway.configure()
                .dataSource(own, user, password)
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate();
        jdbi = Jdbi.create(own, user, password).registerRowMapper(RecordMapper.OF_RECORDS);
        jdbi.useHandle(
                h -> h.execute("insert into workspace (id, name, created_at) values (?, 'W', now())", workspace));
    }

    @AfterEach
    void dropDatabase() {
        shared.useHandle(h -> h.execute("drop database " + database + " with (force)"));
    }

    private void tokens(KeyRing keys, int sets) {
        jdbi.useHandle(h -> {
            for (int i = 0; i < sets; i++) {
                UUID id = UUID.randomUUID();
                h.execute(
                        "insert into token_set (workspace_id, id, access_token, refresh_token, scopes, expires_at,"
                                + " refreshed_at) values (?, ?, ?, ?, '', now(), now())",
                        workspace,
                        id,
                        keys.encrypt("access", workspace + "|" + id + "|access"),
                        keys.encrypt("refresh", workspace + "|" + id + "|refresh"));
            }
        });
    }

    private List<String> opened(KeyRing keys) {
        return jdbi.withHandle(h -> h.createQuery("select id, access_token, refresh_token from token_set")
                .map((row, context) -> keys.decrypt(
                                row.getBytes("access_token"), workspace + "|" + row.getString("id") + "|access")
                        + keys.decrypt(
                                row.getBytes("refresh_token"), workspace + "|" + row.getString("id") + "|refresh"))
                .list());
    }

    @Test
    void everySecretIsOpenedByTheNewKeyAloneAndTheOldOneIsNamed() {
        tokens(KeyRing.of(V1), 450);
        KeyRotation.Result result = new KeyRotation(jdbi, KeyRing.of(V2 + "," + V1)).run();
        assertThat(result.renewed()).isEqualTo(900);
        assertThat(result.unreadable()).isZero();
        assertThat(result.sentences()).anyMatch(s -> s.contains("No stored secret needs key v1"));
        assertThat(opened(KeyRing.of(V2))).hasSize(450).containsOnly("accessrefresh");
        assertThat(new KeyRotation(jdbi, KeyRing.of(V2 + "," + V1)).run().renewed())
                .isZero();
    }

    @Test
    void aKeyIsNeededWhileASecretCannotBeOpened() {
        tokens(KeyRing.of(V1), 3);
        tokens(KeyRing.of("v0:" + key(9)), 2);
        KeyRotation.Result result = new KeyRotation(jdbi, KeyRing.of(V2 + "," + V1)).run();
        assertThat(result.renewed()).isEqualTo(6);
        assertThat(result.unreadable()).isEqualTo(4);
        assertThat(result.sentences()).anyMatch(s -> s.startsWith("4 stored secrets cannot be opened"));
        assertThat(result.isComplete()).isFalse();
        // a key of that name that is another one is not said to be needless
        KeyRotation.Result wrong = new KeyRotation(jdbi, KeyRing.of(V2 + ",v0:" + key(8))).run();
        assertThat(wrong.notNeeded()).isEmpty();
        assertThat(wrong.unreadable()).isEqualTo(4);
    }

    /** A node that renewed the token between our reading and our writing keeps its own. */
    @Test
    void whatANodeStoredMeanwhileStays() {
        tokens(KeyRing.of(V1), 1);
        KeyRing both = KeyRing.of(V2 + "," + V1);
        jdbi.useHandle(h -> h.execute("""
                create function meanwhile() returns trigger language plpgsql as $$ begin
                    if pg_trigger_depth() = 1 and old.generation = 0 and new.generation = 0 then
                        return null;
                    end if;
                    return new; end $$"""));
        jdbi.useHandle(h -> h.execute(
                "create trigger meanwhile before update on token_set for each row" + " execute function meanwhile()"));
        KeyRotation.Result result = new KeyRotation(jdbi, both).run();
        assertThat(result.renewed()).as("none was still there to replace").isZero();
        assertThat(result.notNeeded()).isEmpty();
        assertThat(result.unreadable()).as("the old key opens them").isZero();
        assertThat(result.left()).isEqualTo(2);
        assertThat(result.sentences()).anyMatch(s -> s.startsWith("2 stored secrets were stored meanwhile"));
    }

    @Test
    void noEncryptedColumnIsForgotten() {
        List<String> sealed =
                SealedColumn.ALL.stream().map(c -> c.table() + "." + c.column()).toList();
        List<String> binary =
                jdbi.withHandle(h -> h.createQuery("""
                        select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where a.atttypid = 'bytea'::regtype and a.attnum > 0 and c.relkind = 'r'
                          and c.relnamespace = 'public'::regnamespace
                          and a.attname !~ '(^|_)hash$' and a.attname <> 'salt' and c.relname not in ('scheduled_tasks', 'sign_in_attempt')
                        """).mapTo(String.class).list());
        assertThat(binary)
                .as("a column of bytes is a hash, its salt, or is declared in SealedColumn")
                .containsExactlyInAnyOrderElementsOf(sealed);
    }
}
