package app.ledgerlink.xero.config;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Full addresses at Xero and of our own callback. Configured hosts may end in a slash or not. */
@Singleton
public class XeroAddresses {

    private final XeroSettings settings;
    private final String publicUrl;

    XeroAddresses(XeroSettings settings, @ConfigProperty(name = "ledgerlink.public-url") String publicUrl) {
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    public URI login(String path, Map<String, String> query) {
        return address(settings.loginUrl(), path, query);
    }

    public URI identity(String path) {
        return address(settings.identityUrl(), path, Map.of());
    }

    public URI api(String path, Map<String, String> query) {
        return address(settings.apiUrl(), path, query);
    }

    public URI app(String path, Map<String, String> query) {
        return address(settings.appUrl(), path, query);
    }

    /** A page of our own. */
    public URI ours(String path, Map<String, String> query) {
        return address(publicUrl, path, query);
    }

    /** Where Xero sends the browser back to; registered with the Xero app, to the letter. */
    public String callback() {
        return ours("/api/xero/callback", Map.of()).toString();
    }

    private static URI address(String base, String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(base.strip().replaceAll("/+$", "") + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    /** A space as %20: some servers read a plus sign literally. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
