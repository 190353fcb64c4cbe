package app.ledgerlink.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1,               10.0.0.2,               false",
        "2001:db8:1:2:3:4:5:6,   2001:db8:1:2::7,        true",
        "2001:db8:1:2:3:4:5:6,   2001:db8:1:3:3:4:5:6,   false",
        "::1,                    0:0:0:0:0:0:0:1%0,      true",
    })
    void countsAnIpv6AddressByItsNetwork(String one, String other, boolean same) {
        assertThat(RequestLimits.network(one).equals(RequestLimits.network(other)))
                .isEqualTo(same);
    }
}
