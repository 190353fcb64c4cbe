package app.ledgerlink.sync;

import app.ledgerlink.testing.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FreshStatisticsApiTest {

    @Inject
    FreshStatistics statistics;

    @Inject
    DataSource connections;

    @Inject
    Jdbi jdbi;

    @Test
    void aTableThatIsHeldKeepsNoOtherFromIt() throws SQLException {
        Instant before = jdbi.withHandle(h ->
                h.createQuery("select clock_timestamp()").mapTo(Instant.class).one());
        try (Connection other = connections.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table item in share update exclusive mode");

            statistics.refresh(List.of("item", "allocation")).join();
            other.rollback();
            other.setAutoCommit(true);
        }
        Eventually.until(Duration.ofSeconds(10), () -> analyzed("allocation").isAfter(before));
    }

    private Instant analyzed(String table) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select coalesce(max(last_analyze), 'epoch') from pg_stat_user_tables where relname = :table"
                                + " and schemaname = current_schema()")
                .bind("table", table)
                .mapTo(Instant.class)
                .one());
    }
}
