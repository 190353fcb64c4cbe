package app.ledgerlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.ledgerlink.shared.Deployment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.com,      crm.example.com,         true",
        "https://crm.example.com,      CRM.example.com:443,     true",
        "https://crm.example.com,      crm.example.com:80,      false",
        "https://crm.example.com,      crm.example.com:8443,    false",
        "https://crm.example.com,      crm.example.com.evil.io, false",
        "https://crm.example.com,      evil.io,                 false",
        "https://crm.example.com,      evil@crm.example.com,    false",
        "https://crm.example.com,      localhost,               false",
        "https://crm.example.com,      127.0.0.1:8080,          false",
        "https://crm.example.com,      '',                      false",
        "https://crm.example.com,      inside,                  true",
        "https://crm.example.com,      inside:8080,             true",
        "https://crm.example.com,      narrow:8080,             true",
        "https://crm.example.com,      narrow:8081,             false",
        "https://crm.example.com:8443, crm.example.com:8443,    true",
        "https://crm.example.com:8443, crm.example.com,         true",
        "https://crm.example.com:8443, crm.example.com:443,     false",
        "http://localhost:8080,        localhost:8080,          true",
        "http://localhost:8080,        127.0.0.1:31337,         true",
        "http://localhost:8080,        [::1]:8080,              true",
        "http://localhost:8080,        localhost,               true",
        "http://localhost:8080,        evil.example:8080,       false",
        "http://localhost:8080,        localhost.evil.example,  false",
        "http://localhost:8080,        127.0.0.1.evil.example,  false",
    })
    void knowsItsNames(String publicUrl, String host, boolean ours) {
        Hosts hosts = new Hosts(
                null,
                Deployment.at(publicUrl),
                Optional.of(List.of("Inside", " narrow:8080")),
                false,
                Optional.empty());
        assertThat(hosts.isOurs(host)).isEqualTo(ours);
    }

    @Test
    void forwardingWithoutATrustedProxyDoesNotStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Hosts.requireTrustedProxies(true, " "))
                .withMessageContaining("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES");
        assertThatCode(() -> Hosts.requireTrustedProxies(true, "10.0.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> Hosts.requireTrustedProxies(false, "")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"8080, 9080", "18300, 19300", "65000, 64000", "0, 0"})
    void healthListensBesideTheProduct(int port, String beside) {
        assertThat(ManagementPort.beside(port)).isEqualTo(beside);
    }
}
