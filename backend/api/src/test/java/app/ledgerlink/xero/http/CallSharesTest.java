package app.ledgerlink.xero.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xero.http.CallShares.Share;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallSharesTest {

    @Test
    void zeroStandsForNoLimit() {
        assertThat(Share.of(600, 0).ofOneCall()).isNull();
        assertThat(Share.of(0, 25).ofOneCall()).isNull();
        assertThat(Share.of(600, 60).ofOneCall()).isEqualTo(Duration.ofMinutes(1));
    }
}
