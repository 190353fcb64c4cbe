package app.ledgerlink.sync;

import static app.ledgerlink.books.LedgerExamples.company;
import static app.ledgerlink.books.LedgerExamples.invoice;
import static app.ledgerlink.books.LedgerExamples.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.StreamType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clock of the books goes back: what changes then is stamped before what was read. */
@QuarkusTest
@TestProfile(BooksProfile.class)
class ClockJumpTest {

    private static final int HALF_AN_HOUR = 1_800;

    @Inject
    SyncBench bench;

    @Inject
    ScriptedBooks scripted;

    private ConnectionRef connection;
    private Books books;

    @BeforeEach
    void fill() {
        connection = bench.connected().connection();
        books = scripted.of(connection);
        books.put(organisation());
        for (int i = 0; i < 3; i++) {
            books.put(company("c" + i, "Company " + i, books.tick()));
            books.put(invoice("d" + i, "c" + i, books.tick()));
        }
    }

    private void jumpBack() {
        books.now = books.now.minusSeconds(HALF_AN_HOUR);
    }

    private String names() {
        return bench.ask(
                connection,
                "select string_agg(name, ',' order by name) from company where workspace_id = :workspaceId");
    }

    @Test
    void whatChangedAfterTheJumpComesWithTheNextRuns() {
        books.now = books.now.plusSeconds(HALF_AN_HOUR * 2);
        bench.sync(connection);
        jumpBack();
        books.put(company("c1", "Renamed", books.tick()));
        assertThat(bench.sync(connection).counts().changed()).isEqualTo(1);
        assertThat(names()).isEqualTo("Company 0,Company 2,Renamed");
        books.now = books.now.plusSeconds(60);
        books.put(company("c2", "Renamed too", books.tick()));
        assertThat(bench.sync(connection).counts().changed())
                .as("while the clock is still behind the watermark")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = StreamType.class,
            names = {"CONTACTS", "INVOICES", "OVERPAYMENTS"})
    void whatChangesWhileTheClockJumpsInTheMiddleOfARunIsNotLost(StreamType during) {
        books.now = books.now.plusSeconds(HALF_AN_HOUR * 2);
        bench.sync(connection);
        books.now = books.now.plusSeconds(HALF_AN_HOUR * 2);
        books.hook = (b, request) -> {
            if (request.stream() == during) {
                b.hook = (again, other) -> null;
                jumpBack();
                b.put(company("c1", "Renamed", b.tick()));
            }
            return null;
        };
        bench.sync(connection);
        assertThat(names()).isEqualTo("Company 0,Company 2,Renamed");
    }
}
