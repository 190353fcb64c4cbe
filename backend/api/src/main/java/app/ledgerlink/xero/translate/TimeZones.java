package app.ledgerlink.xero.translate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Xero's names of time zones as IANA names. The table follows Unicode CLDR's mapping of Windows zones. */
final class TimeZones {

    private static final Properties TABLE = load();

    private TimeZones() {}

    /** Empty where the name is missing or not known. */
    static Optional<String> iana(String name) {
        if (name == null) {
            return Optional.empty();
        }
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return Optional.of(name);
        }
        return Optional.ofNullable(
                TABLE.getProperty(name.toUpperCase(Locale.ROOT).replace(" ", "")));
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
