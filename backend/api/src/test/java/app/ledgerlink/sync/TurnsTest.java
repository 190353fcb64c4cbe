package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The order in which the queue is worked, and what people are told of it. */
@QuarkusTest
@TestProfile(BooksProfile.class)
class TurnsTest {

    @Inject
    SyncBench bench;

    @Inject
    Jdbi jdbi;

    @Test
    void workspacesTakeTurnsHoweverManyConnectionsTheyHave() {
        SyncBench.Connected first = bench.connected();
        List<UUID> many = new ArrayList<>(List.of(bench.queue(first.connection())));
        for (int i = 0; i < 4; i++) {
            many.add(bench.queue(bench.connect(first.workspace())));
        }
        SyncBench.Connected second = bench.connected();
        UUID alone = bench.queue(second.connection());
        ConnectionRef third = bench.connected().connection();
        UUID alsoAlone = bench.queue(third);

        assertThat(order(Stream.concat(many.stream(), Stream.of(alone, alsoAlone))
                        .toList()))
                .containsExactly(many.get(0), alone, alsoAlone, many.get(1), many.get(2), many.get(3), many.get(4));
        SyncRun before = bench.run(second.connection(), alone);
        SyncRun behind = bench.run(first.connection(), many.get(1));
        assertThat(before.queuePosition()).isLessThan(behind.queuePosition());
        assertThat(before.estimatedStartAt()).isBeforeOrEqualTo(behind.estimatedStartAt());
        assertThat(bench.run(first.connection(), many.get(4)).estimatedStartAt())
                .isAfter(Instant.now())
                .isAfter(before.estimatedStartAt());
    }

    /** As the queue picks them. */
    private List<UUID> order(List<UUID> runs) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select r.id from sync_run r
                        join scheduled_tasks t on t.task_instance = r.workspace_id || ':' || r.id
                        where r.id = any(:runs) order by t.priority desc, t.execution_time
                        """)
                .bindArray("runs", UUID.class, runs)
                .mapTo(UUID.class)
                .list());
    }
}
