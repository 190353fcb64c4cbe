package app.ledgerlink.xero.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ledgerlink.shared.Deployment;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoUsersGuardTest {

    private static final String STANDIN = "http://localhost:8090";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8090",
                "http://127.0.0.1:41999/",
                "http://[::1]:9",
                "http://xero-standin:8090",
                "http://LOCALHOST"
            })
    void startsWithDemoUsersBesideTheStandin(String address) {
        assertThatCode(() -> start(true, address, STANDIN, null, "http://localhost:8080"))
                .doesNotThrowAnyException();
        assertThatCode(() -> start(true, STANDIN, address, null, "https://crm.example.com"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.xero.com",
                "https://localhost.example.com",
                "https://xero-standin.example.com",
                "http://localhost@api.xero.com",
                "no address"
            })
    void refusesDemoUsersBesideAnyOtherAddressAndSaysWhatToChange(String address) {
        assertThatThrownBy(() -> start(true, address, STANDIN, null, "http://localhost:8080"))
                .hasMessageContainingAll("XERO_LOGIN_URL", "LEDGERLINK_DEMO_USERS", "LEDGERLINK_ADMIN_EMAIL");
        assertThatThrownBy(() -> start(true, STANDIN, address, null, "http://localhost:8080"))
                .hasMessageContaining("XERO_API_URL");
        assertThatCode(() -> start(false, address, address, null, "http://localhost:8080"))
                .doesNotThrowAnyException();
    }

    @Test
    void passwordsOfTheirOwnAreTakenInALocalRunAlone() {
        String xero = "https://api.xero.com";
        assertThatCode(() -> start(true, xero, xero, "long enough a secret", "http://localhost:8080"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> start(true, xero, xero, "long enough a secret", "https://crm.example.com"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void start(boolean demo, String login, String api, String password, String publicUrl) {
        Map<String, String> values = Map.ofEntries(
                Map.entry("xero.login-url", login),
                Map.entry("xero.identity-url", STANDIN),
                Map.entry("xero.api-url", api),
                Map.entry("xero.app-url", "https://go.xero.com"),
                Map.entry("xero.scopes", "openid"),
                Map.entry("xero.calls-per-minute", "60"),
                Map.entry("xero.calls-kept-for-people", "6"),
                Map.entry("xero.concurrent-calls", "5"),
                Map.entry("xero.day-calls-kept-for-people", "50"),
                Map.entry("xero.connect-timeout", "PT5S"),
                Map.entry("xero.read-timeout", "PT5S"),
                Map.entry("xero.person-timeout", "PT5S"));
        XeroSettings settings = new SmallRyeConfigBuilder()
                .withMapping(XeroSettings.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(XeroSettings.class);
        Optional<String> own = Optional.ofNullable(password);
        new DemoUsersGuard(demo, own, own, settings, Deployment.at(publicUrl)).check(null);
    }
}
