package app.ledgerlink.xerostandin;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the stand-in until the process ends; settings come from the environment (see README.md). */
public final class Main {
    private static final System.Logger LOG = System.getLogger("standin");

    private Main() {}

    public static void main(String[] arguments) {
        try {
            var standin = XeroStandin.start(options(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(standin::close, "stand-in-stops"));
            LOG.log(Level.INFO, "Stand-in for Xero (not Xero) at {0}", standin.url());
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
            LOG.log(Level.ERROR, "The stand-in does not start: {0}", e.getMessage());
            System.exit(1);
        }
    }

    static Options options(Map<String, String> environment) {
        var redirects = Arrays.stream(environment
                        .getOrDefault("XERO_STANDIN_REDIRECT_URIS", "")
                        .split("[,\\s]+"))
                .filter(uri -> !uri.isEmpty())
                .collect(Collectors.toSet());
        var app = Options.app(
                environment.getOrDefault("XERO_STANDIN_CLIENT_ID", Options.CLIENT_ID),
                environment.getOrDefault("XERO_STANDIN_CLIENT_SECRET", Options.CLIENT_SECRET),
                redirects);
        var data = environment.get("XERO_STANDIN_DATA");
        return new Options()
                .withHost(environment.getOrDefault("XERO_STANDIN_HOST", "127.0.0.1"))
                .withPort(number(environment, "XERO_STANDIN_PORT", 8090))
                .withPublicUrl(environment.get("XERO_STANDIN_PUBLIC_URL"))
                .withData(data == null || data.isBlank() ? null : Path.of(data))
                .withApps(List.of(app))
                .withScenario(environment.getOrDefault("XERO_STANDIN_SCENARIO", "demo"))
                .withHeartbeat(Duration.ofSeconds(number(environment, "XERO_STANDIN_HEARTBEAT", 0)))
                .withControl("true".equals(environment.get("XERO_STANDIN_CONTROL")))
                .withRemoteControl("true".equals(environment.get("XERO_STANDIN_REMOTE_CONTROL")))
                .withLimits(!"false".equals(environment.get("XERO_STANDIN_LIMITS")));
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        var text = environment.getOrDefault(name, "");
        if (text.isBlank()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(name + " must be a number, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
