package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "203.0.113.7, 203.0.113.7",
                "::ffff:203.0.113.7, 203.0.113.7",
                "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
                "2001:db8:1:2:ffff::1, 2001:db8:1:2::/64",
                "fe80::1%eth0, fe80::/64",
                "::1, ::/64",
                "null, unknown",
                "not an address, unknown",
            })
    void isOneForAllThatOnePersonHas(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
