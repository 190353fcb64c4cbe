package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.shared.Deployment;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CookiesTest {

    private static final SessionLife LIFE = new SessionLife(Duration.ofMinutes(30), Duration.ofHours(12));

    private static final EmailAddress ROSA = new EmailAddress("rosa@harbour.example");

    @Test
    void belongToThisHostAloneWithTls() {
        Deployment https = Deployment.at("https://crm.example.com");
        assertHostCookie(new SessionCookie(https, LIFE).holding("secret"));
        assertHostCookie(new DeviceCookie(https).holding(ROSA, "secret"));
    }

    /** Browsers refuse a __Host- cookie that is not Secure. */
    @Test
    void haveTheirBareNameWithout() {
        SessionCookie cookie = new SessionCookie(Deployment.at("http://localhost:8080"), LIFE);
        assertThat(cookie.holding("secret").getName()).isEqualTo("ledgerlink_session");
        assertThat(cookie.holding("secret").isSecure()).isFalse();
        assertThat(cookie.gone()).hasSize(1);
    }

    @Test
    void goUnderEachNameThatTheyMayHave() {
        assertThat(new SessionCookie(Deployment.at("https://crm.example.com"), LIFE).gone())
                .extracting(NewCookie::getName)
                .containsExactly("__Host-ledgerlink_session", "ledgerlink_session");
    }

    @Test
    void ofDevicesAreEachUsersOwnAndTellNoAddress() {
        DeviceCookie cookie = new DeviceCookie(Deployment.at("http://localhost:8080"));
        assertThat(cookie.name(ROSA)).isNotEqualTo(cookie.name(new EmailAddress("ana@harbour.example")));
        assertThat(cookie.name(ROSA)).matches("ledgerlink_device_[0-9a-f]{16}");
    }

    private static void assertHostCookie(NewCookie cookie) {
        assertThat(cookie.getName()).startsWith("__Host-ledgerlink_");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
    }
}
