package app.ledgerlink.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLimitsTest {

    @ParameterizedTest
    @CsvSource({"1000, 50, true", "1000, 0, false", "0, 50, false", "0, 0, false"})
    void zeroStandsForNoLimit(long atOnce, long perSecond, boolean limited) {
        assertThat(new RequestLimits(null, atOnce, perSecond).isLimited()).isEqualTo(limited);
    }
}
