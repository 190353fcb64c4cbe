package app.ledgerlink.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the environment asks of the local run. */
record Settings(
        int port, int standinPort, int databasePort, Path dataFolder, String host, Map<String, String> environment) {

    static Settings of(Map<String, String> env) {
        return new Settings(
                port(env, "LEDGERLINK_PORT", 8080),
                port(env, "LEDGERLINK_STANDIN_PORT", 8090),
                port(env, "LEDGERLINK_DB_PORT", 8432),
                Path.of(env.getOrDefault("LEDGERLINK_DATA_DIR", ".data"))
                        .toAbsolutePath()
                        .normalize(),
                env.getOrDefault("LEDGERLINK_HOST", "127.0.0.1"),
                env);
    }

    /** For work on the product itself: people come by the screens' port, and what half a migration does harms no other data. */
    static Settings ofDevelopment(Map<String, String> env) {
        Map<String, String> own = new HashMap<>(env);
        own.putIfAbsent("LEDGERLINK_PUBLIC_URL", "http://localhost:" + screensPort(env));
        own.putIfAbsent("LEDGERLINK_DATA_DIR", ".data-dev");
        return of(own);
    }

    /** Of Vite, in development. */
    int screensPort() {
        return screensPort(environment);
    }

    private static int screensPort(Map<String, String> env) {
        return port(env, "LEDGERLINK_SCREENS_PORT", 5173);
    }

    /** A real Xero app, or any other Xero, takes the stand-in's place. */
    boolean usesStandin() {
        return !given("XERO_LOGIN_URL") && !given("XERO_CLIENT_ID");
    }

    /** Whether somebody's books may stand behind a sign-in: any address that is not this machine's. */
    boolean speaksToARealXero() {
        return !usesStandin()
                && !Stream.of("XERO_LOGIN_URL", "XERO_IDENTITY_URL", "XERO_API_URL")
                        .map(name -> environment.getOrDefault(name, ""))
                        .allMatch(Settings::isOfThisMachine);
    }

    private static boolean isOfThisMachine(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            return host != null && host.toLowerCase(Locale.ROOT).matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Of health and metrics: as the product chooses it, unless the environment says another. */
    int managementPort() {
        return port(environment, "LEDGERLINK_MANAGEMENT_PORT", port + 1_000 < 65_536 ? port + 1_000 : port - 1_000);
    }

    String publicUrl() {
        return environment.getOrDefault("LEDGERLINK_PUBLIC_URL", "http://localhost:" + port);
    }

    String standinUrl() {
        return "http://localhost:" + standinPort;
    }

    void requireFreePorts() {
        requireFree(port, "LEDGERLINK_PORT", "Ledgerlink");
        requireFree(managementPort(), "LEDGERLINK_MANAGEMENT_PORT", "Ledgerlink's health and metrics");
        if (usesStandin()) {
            requireFree(standinPort, "LEDGERLINK_STANDIN_PORT", "the stand-in for Xero");
        }
    }

    void requireFreeScreensPort() {
        requireFree(screensPort(), "LEDGERLINK_SCREENS_PORT", "the screens");
    }

    private boolean given(String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    private static void requireFree(int port, String name, String what) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Trouble(
                    "Port %d for %s is in use: end the other program, or choose another port with %s=…"
                            .formatted(port, what, name),
                    e);
        }
    }

    private static int port(Map<String, String> env, String name, int usual) {
        String text = env.getOrDefault(name, "").trim();
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw new Trouble(name + " must be a port number from 1 to 65535, not “" + text + "”.");
    }
}
