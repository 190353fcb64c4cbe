package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void keepsToItselfUnlessTold() {
        var options = Main.options(Map.of());
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(8090);
        assertThat(options.control()).isFalse();
        assertThat(options.remoteControl()).isFalse();
        assertThat(options.data()).isNull();
        assertThat(options.limits()).isTrue();
        assertThat(options.apps().get(0).redirectUris()).isEmpty();
    }

    @Test
    void readsItsSettings() {
        var options = Main.options(Map.of(
                "XERO_STANDIN_PORT", "0",
                "XERO_STANDIN_DATA", "here",
                "XERO_STANDIN_CLIENT_ID", "me",
                "XERO_STANDIN_REDIRECT_URIS", "http://a/x, http://b/y",
                "XERO_STANDIN_HEARTBEAT", "30",
                "XERO_STANDIN_CONTROL", "true",
                "XERO_STANDIN_LIMITS", "false"));
        assertThat(options.port()).isZero();
        assertThat(options.data()).isEqualTo(Path.of("here"));
        assertThat(options.heartbeat()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.control()).isTrue();
        assertThat(options.limits()).isFalse();
        var app = options.apps().get(0);
        assertThat(app.clientId()).isEqualTo("me");
        assertThat(app.redirectUris()).containsExactlyInAnyOrder("http://a/x", "http://b/y");
        assertThat(app.toString()).doesNotContain(app.secret());
    }

    @Test
    void namesTheSettingThatIsWrong() {
        assertThatThrownBy(() -> Main.options(Map.of("XERO_STANDIN_PORT", "http")))
                .hasMessage("XERO_STANDIN_PORT must be a number, not 'http'");
    }

    @Test
    void saysThatThePortIsTaken() {
        try (var first = XeroStandin.start(Options.forTest("empty"))) {
            assertThatThrownBy(() -> XeroStandin.start(Options.forTest("empty").withPort(first.port())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot start");
        }
    }
}
