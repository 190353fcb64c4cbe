package app.ledgerlink.xerostandin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the stand-in until the process ends; settings come from the environment (see README.md). */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var standin = XeroStandin.start(options(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(standin::close, "stand-in-stops"));
        System.getLogger("standin").log(System.Logger.Level.INFO, "Stand-in for Xero (not Xero) at {0}", standin.url());
    }

    static Options options(Map<String, String> environment) {
        var redirects = Arrays.stream(environment
                        .getOrDefault("XERO_STANDIN_REDIRECT_URIS", "")
                        .split("[,\\s]+"))
                .filter(uri -> !uri.isEmpty())
                .collect(Collectors.toSet());
        var apps = new ArrayList<app.ledgerlink.xerostandin.auth.App>();
        apps.add(Options.app(
                environment.getOrDefault("XERO_STANDIN_CLIENT_ID", Options.CLIENT_ID),
                environment.getOrDefault("XERO_STANDIN_CLIENT_SECRET", Options.CLIENT_SECRET),
                Set.copyOf(redirects)));
        var data = environment.get("XERO_STANDIN_DATA");
        return new Options(
                environment.getOrDefault("XERO_STANDIN_HOST", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("XERO_STANDIN_PORT", "8090")),
                environment.get("XERO_STANDIN_PUBLIC_URL"),
                data == null || data.isBlank() ? null : Path.of(data),
                apps,
                environment.getOrDefault("XERO_STANDIN_SCENARIO", "demo"),
                Duration.ofSeconds(Long.parseLong(environment.getOrDefault("XERO_STANDIN_HEARTBEAT", "0"))),
                "true".equals(environment.getOrDefault("XERO_STANDIN_CONTROL", "false")),
                "true".equals(environment.getOrDefault("XERO_STANDIN_REMOTE_CONTROL", "false")),
                !"false".equals(environment.getOrDefault("XERO_STANDIN_LIMITS", "true")),
                Clock.systemUTC());
    }
}
