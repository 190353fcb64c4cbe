package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,            true,  false, localhost:8080",
        "http://LOCALHOST:80,              true,  false, localhost",
        "http://crm.localhost:8080/,       true,  false, crm.localhost:8080",
        "http://127.0.0.1:8080,            true,  false, 127.0.0.1:8080",
        "http://[::1]:8080,                true,  false, [::1]:8080",
        "https://Crm.Example.com,          false, true,  crm.example.com",
        "https://crm.example.com:443/,     false, true,  crm.example.com",
        "https://crm.example.com:8443,     false, true,  crm.example.com:8443",
        "http://localhost.example.com,     false, false, localhost.example.com",
        "http://127.0.0.1.example.com:80,  false, false, 127.0.0.1.example.com",
        "http://10.0.0.5:8080,             false, false, 10.0.0.5:8080",
    })
    void readsThePublicAddress(String url, boolean local, boolean https, String authority) {
        assertThat(Deployment.at(url)).isEqualTo(new Deployment(local, https, authority));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "crm.example.com", "https://", "ftp://crm.example.com", "https://two words"})
    void saysWhatAnAddressIs(String url) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Deployment.at(url))
                .withMessageContaining("LEDGERLINK_PUBLIC_URL must be the address that people open");
    }
}
