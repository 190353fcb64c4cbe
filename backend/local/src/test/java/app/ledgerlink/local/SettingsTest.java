package app.ledgerlink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void anEmptyEnvironmentGivesTheUsualPorts() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.managementPort()).isEqualTo(9080);
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.usesStandin()).isTrue();
    }

    @Test
    void inDevelopmentPeopleComeByTheScreensAndTheDataAreOfTheirOwn() {
        Settings usual = Settings.ofDevelopment(Map.of());
        Settings chosen =
                Settings.ofDevelopment(Map.of("LEDGERLINK_SCREENS_PORT", "6000", "LEDGERLINK_DATA_DIR", "/data"));

        assertThat(usual.publicUrl()).isEqualTo("http://localhost:5173");
        assertThat(usual.port()).isEqualTo(8080);
        assertThat(usual.dataFolder()).hasFileName(".data-dev");
        assertThat(chosen.publicUrl()).isEqualTo("http://localhost:6000");
        assertThat(chosen.dataFolder()).isEqualTo(Path.of("/data"));
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
    void aRealXeroIsAnyThatIsNotOfThisMachine() {
        assertThat(Settings.of(Map.of()).speaksToARealXero()).isFalse();
        assertThat(Settings.of(Map.of("XERO_CLIENT_ID", "mine")).speaksToARealXero())
                .isTrue();
        Map<String, String> here = Map.of(
                "XERO_LOGIN_URL", "http://localhost:9001",
                "XERO_IDENTITY_URL", "http://127.0.0.1:9001",
                "XERO_API_URL", "http://[::1]:9001");
        assertThat(Settings.of(here).speaksToARealXero()).isFalse();
        Map<String, String> mixed = new HashMap<>(here);
        mixed.put("XERO_API_URL", "https://api.xero.com");
        assertThat(Settings.of(mixed).speaksToARealXero()).isTrue();
    }

    @Test
    void besideARealXeroThePasswordsAreThisFoldersOwnAndStay(@TempDir Path folder) throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            assertThat(LocalPasswords.of(Settings.of(Map.of()), data))
                    .isEqualTo(new LocalPasswords("demo-admin", "demo-sales", false));
            Settings real = Settings.of(Map.of("XERO_CLIENT_ID", "mine"));
            LocalPasswords own = LocalPasswords.of(real, data);
            assertThat(own.areOwn()).isTrue();
            assertThat(own.admin()).hasSize(20).isNotEqualTo(own.sales());
            assertThat(LocalPasswords.of(real, data)).isEqualTo(own);
            assertThat(Banner.of(real, own)).contains(own.admin(), own.sales()).doesNotContain("demo-admin");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("local-passwords"))))
                    .isEqualTo("rw-------");
        }
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
