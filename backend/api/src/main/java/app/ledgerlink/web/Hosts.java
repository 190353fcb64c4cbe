package app.ledgerlink.web;

import app.ledgerlink.shared.Deployment;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Answers only to the names that this installation is known by. A foreign name that somebody makes lead here (DNS
 * rebinding) would make a browser take that site's pages for ours. RFC 9110, 7.4; RFC 9112, 3.2.
 */
@ApplicationScoped
class Hosts {

    private static final Logger LOG = Logger.getLogger(Hosts.class);
    /** After the headers of every answer are set, before anything else. */
    private static final int FIRST = Pages.BEFORE_ALL + 1;

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]@/]+)(?::(\\d{1,5}))?");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]*).*");

    private final Answers answers;
    private final Deployment deployment;
    private final List<String> aliases;
    private final AtomicBoolean warned = new AtomicBoolean();

    Hosts(
            Answers answers,
            Deployment deployment,
            @ConfigProperty(name = "ledgerlink.hosts") Optional<List<String>> aliases,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<String> trusted) {
        this.answers = answers;
        this.deployment = deployment;
        this.aliases = aliases.orElse(List.of()).stream()
                .map(alias -> alias.strip().toLowerCase(Locale.ROOT))
                .toList();
        requireTrustedProxies(forwarding, trusted.orElse(""));
    }

    static void requireTrustedProxies(boolean forwarding, String trusted) {
        if (forwarding && trusted.isBlank()) {
            throw new IllegalStateException(
                    "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=true lets every caller choose the"
                            + " address that it seems to come from. Set QUARKUS_HTTP_PROXY_TRUSTED_PROXIES to the address of"
                            + " your proxy too, or switch forwarding off.");
        }
    }

    void routes(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext context) {
        List<String> named = context.request().headers().getAll("Host");
        if (named.size() != 1) {
            answers.refuseAndClose(
                    context,
                    400,
                    "unreadable",
                    "The request cannot be read",
                    "It must name the host that it is for exactly once, in the header Host.");
            return;
        }
        Matcher absolute = ABSOLUTE.matcher(context.request().uri());
        if (!isOurs(named.get(0)) || absolute.matches() && !isOurs(absolute.group(1))) {
            answers.refuse(
                    context,
                    421,
                    "unknown-host",
                    "This address is not known here",
                    "Open Ledgerlink at " + deployment.publicAuthority()
                            + ". If this address is right, an operator sets"
                            + " LEDGERLINK_PUBLIC_URL to it, or adds it to LEDGERLINK_HOSTS.");
            return;
        }
        warnOfPlainCookies(context);
        context.next();
    }

    boolean isOurs(String authority) {
        Matcher parts = AUTHORITY.matcher(authority.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return false;
        }
        String host = parts.group(1);
        String port = parts.group(2);
        if (deployment.isLocal() && Deployment.isLoopback(host) || aliases.contains(host)) {
            return true;
        }
        boolean usual = port == null || port.equals(deployment.isHttps() ? "443" : "80");
        String full = usual ? host : host + ":" + port;
        // Some proxies leave the port out.
        return full.equals(deployment.publicAuthority())
                || aliases.contains(full)
                || port == null && deployment.publicAuthority().startsWith(host + ":");
    }

    private void warnOfPlainCookies(RoutingContext context) {
        if (!deployment.isHttps()
                && "https".equalsIgnoreCase(context.request().getHeader("X-Forwarded-Proto"))
                && warned.compareAndSet(false, true)) {
            LOG.warn("A proxy says that people come by https, but LEDGERLINK_PUBLIC_URL begins with http: the session"
                    + " cookie is not protected. Set LEDGERLINK_PUBLIC_URL to the https address.");
        }
    }
}
