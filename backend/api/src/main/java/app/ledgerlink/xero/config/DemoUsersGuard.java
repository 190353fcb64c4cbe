package app.ledgerlink.xero.config;

import app.ledgerlink.shared.Deployment;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Nobody's books stand behind a password that everybody knows: with demo users, every Xero address must lead to the
 * stand-in, on this machine or as compose calls it. Beside a real Xero, the local run gives them passwords of their own.
 */
@ApplicationScoped
class DemoUsersGuard {

    static final int BEFORE_ALL = 1;

    /** The service of docker-compose.yml. */
    private static final String STANDIN = "xero-standin";

    private final boolean demoUsers;
    private final boolean ownPasswords;
    private final Map<String, String> addresses = new TreeMap<>();
    private final Deployment deployment;

    DemoUsersGuard(
            @ConfigProperty(name = "ledgerlink.demo-users") boolean demoUsers,
            @ConfigProperty(name = "ledgerlink.demo-admin-password") Optional<String> adminPassword,
            @ConfigProperty(name = "ledgerlink.demo-sales-password") Optional<String> salesPassword,
            XeroSettings xero,
            Deployment deployment) {
        this.demoUsers = demoUsers;
        this.ownPasswords = adminPassword.isPresent() && salesPassword.isPresent();
        this.deployment = deployment;
        addresses.put("XERO_LOGIN_URL", xero.loginUrl());
        addresses.put("XERO_IDENTITY_URL", xero.identityUrl());
        addresses.put("XERO_API_URL", xero.apiUrl());
    }

    void check(@Observes @Priority(BEFORE_ALL) StartupEvent event) {
        if (!demoUsers || ownPasswords && deployment.isLocal()) {
            return;
        }
        addresses.forEach((name, address) -> {
            if (!isStandin(address)) {
                throw new IllegalStateException("LEDGERLINK_DEMO_USERS=true lets everybody in who knows the demo's"
                        + " passwords, and " + name + " leads to a real Xero (" + address + "). Leave"
                        + " LEDGERLINK_DEMO_USERS out and set LEDGERLINK_ADMIN_EMAIL and LEDGERLINK_ADMIN_PASSWORD, or"
                        + " point XERO_LOGIN_URL, XERO_IDENTITY_URL and XERO_API_URL at the stand-in.");
            }
        });
    }

    private static boolean isStandin(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            return host != null && (host.equalsIgnoreCase(STANDIN) || Deployment.isLoopback(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
