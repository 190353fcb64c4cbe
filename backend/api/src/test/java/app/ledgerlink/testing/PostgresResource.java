package app.ledgerlink.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One real PostgreSQL for all tests of a run: the one that {@code TEST_JDBC_URL} names, else a container where an
 * engine answers, else an embedded server. Tests keep apart by making a workspace of their own.
 */
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static volatile String startedAt;

    private Closeable server = () -> {};

    /** The address of the database, for resources that stand before it. */
    static String address() {
        return startedAt;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = connect();
        startedAt = settings.get("quarkus.datasource.jdbc.url");
        return settings;
    }

    private Map<String, String> connect() {
        String given = System.getenv("TEST_JDBC_URL");
        if (given != null) {
            return Map.of("quarkus.datasource.jdbc.url", given);
        }
        return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
    }

    private Map<String, String> container() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine");
        container.start();
        server = container::close;
        return settings(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private Map<String, String> embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPort(0)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            server = postgres;
            return settings(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("Embedded PostgreSQL did not start", e);
        }
    }

    private static Map<String, String> settings(String url, String user, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password);
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
