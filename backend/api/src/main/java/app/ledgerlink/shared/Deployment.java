package app.ledgerlink.shared;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where this installation is reached, as {@code ledgerlink.public-url} says; what is stricter in earnest than on one's
 * own machine asks here.
 *
 * @param isLocal whether the address is one of the machine itself: the local run
 * @param isHttps whether people come by TLS, also when a proxy in front ends it
 * @param publicAuthority host in small letters, and the port where it is not the scheme's own: {@code crm.example.com},
 *     {@code localhost:8080}, {@code [::1]:8080}
 */
public record Deployment(boolean isLocal, boolean isHttps, String publicAuthority) {

    /** Names under localhost lead nowhere else (RFC 6761, 6.3). */
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:[a-z0-9-]+\\.)*localhost|127(?:\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    /** @throws IllegalStateException when nothing can be reached at that address */
    public static Deployment at(String publicUrl) {
        URI address = address(publicUrl);
        boolean https = address.getScheme().equalsIgnoreCase("https");
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean ownPort = address.getPort() >= 0 && address.getPort() != (https ? 443 : 80);
        return new Deployment(isLoopback(host), https, ownPort ? host + ":" + address.getPort() : host);
    }

    /** @param host without a port, an IPv6 address in brackets */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static URI address(String publicUrl) {
        try {
            URI address = URI.create(publicUrl.strip());
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("(?i)https?")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below, like an address without a host
        }
        throw new IllegalStateException(
                "LEDGERLINK_PUBLIC_URL must be the address that people open, such as https://crm.example.com; “"
                        + publicUrl + "” is none.");
    }
}
