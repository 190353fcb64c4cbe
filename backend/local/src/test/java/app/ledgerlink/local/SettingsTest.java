package app.ledgerlink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void anEmptyEnvironmentGivesTheUsualPorts() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.usesStandin()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "70000", "-1"})
    void aWrongPortIsToldWithItsName(String text) {
        assertThatThrownBy(() -> Settings.of(Map.of("LEDGERLINK_PORT", text)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("LEDGERLINK_PORT")
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XERO_LOGIN_URL", "XERO_CLIENT_ID"})
    void anotherXeroTakesTheStandinsPlace(String name) {
        assertThat(Settings.of(Map.of(name, "something")).usesStandin()).isFalse();
    }

    @Test
    void aPortInUseIsToldWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = Settings.of(Map.of("LEDGERLINK_PORT", String.valueOf(taken.getLocalPort())));

            assertThatThrownBy(settings::requireFreePorts)
                    .hasMessageContaining("is in use")
                    .hasMessageContaining("LEDGERLINK_PORT");
        }
    }
}
