package app.ledgerlink.web;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Where health and metrics listen while nobody says so: at the port of the product and 1000, so that several nodes on one
 * machine keep apart when their ports do. The name of the setting is {@value #NAME}.
 */
public class ManagementPort implements ConfigSourceFactory {

    static final String NAME = "ledgerlink.management-port-beside-http";

    private static final int APART = 1_000;
    private static final int LAST = 65_535;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue http = context.getValue("quarkus.http.port");
        String port =
                http == null || http.getValue() == null ? "" : http.getValue().strip();
        return port.matches("\\d{1,5}")
                ? List.of(new PropertiesConfigSource(Map.of(NAME, beside(Integer.parseInt(port))), "Management port"))
                : List.of();
    }

    /** @param port 0 stands for any that is free */
    static String beside(int port) {
        int other = port + APART <= LAST ? port + APART : port - APART;
        return String.valueOf(port == 0 ? 0 : other);
    }
}
