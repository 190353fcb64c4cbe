package app.ledgerlink.xero.translate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import org.jboss.logging.Logger;

/** Xero's names of time zones as IANA names. The table follows Unicode CLDR's mapping of Windows zones. */
final class TimeZones {

    private static final Logger LOG = Logger.getLogger(TimeZones.class);
    private static final Properties TABLE = load();

    private TimeZones() {}

    /** UTC where the name is missing or not known. */
    static String iana(String name) {
        if (name == null) {
            return "UTC";
        }
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return name;
        }
        String known = TABLE.getProperty(name.toUpperCase(Locale.ROOT).replace(" ", ""));
        if (known == null) {
            LOG.warnf("Xero's time zone %s is not known here; UTC is used", name);
        }
        return known == null ? "UTC" : known;
    }

    private static Properties load() {
        Properties table = new Properties();
        try (InputStream file = TimeZones.class.getResourceAsStream("time-zones.properties")) {
            table.load(file);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
