package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.sync.FinishEstimate.Stream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinishEstimateTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = START.plusSeconds(60);

    @Test
    void goesByTheRunsOwnSpeed() {
        List<Stream> streams = List.of(new Stream(500L, 500, true, true), new Stream(1_000L, 100, false, true));
        assertThat(FinishEstimate.of(START, NOW, NOW, streams)).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void waitingRunGoesOnLater() {
        Instant later = NOW.plusSeconds(30);
        assertThat(FinishEstimate.of(START, NOW, later, List.of(new Stream(200L, 100, false, true))))
                .isEqualTo(later.plusSeconds(60));
    }

    @Test
    void saysNothingBeforeAnythingWasMeasured() {
        assertThat(FinishEstimate.of(START, NOW, NOW, List.of(new Stream(200L, 0, false, true))))
                .isNull();
        assertThat(FinishEstimate.of(null, NOW, NOW, List.of(new Stream(200L, 100, false, true))))
                .isNull();
        assertThat(FinishEstimate.of(
                        START, NOW, NOW, List.of(new Stream(200L, 100, true, true), new Stream(null, 0, false, true))))
                .isNull();
    }

    @Test
    void smallStreamsThatNobodyKnowsDoNotMatter() {
        List<Stream> streams = List.of(new Stream(200L, 100, false, true), new Stream(null, 0, false, false));
        assertThat(FinishEstimate.of(START, NOW, NOW, streams)).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void moreThanExpectedIsNearlyDone() {
        assertThat(FinishEstimate.of(START, NOW, NOW, List.of(new Stream(100L, 120, false, true))))
                .isEqualTo(NOW);
    }
}
