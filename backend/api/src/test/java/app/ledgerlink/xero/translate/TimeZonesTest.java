package app.ledgerlink.xero.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTest {

    @ParameterizedTest
    @CsvSource({
        "NEWZEALANDSTANDARDTIME, Pacific/Auckland",
        "GMTSTANDARDTIME, Europe/London",
        "CENTRALSTANDARDTIME(MEXICO), America/Mexico_City",
        "UTC+13, Etc/GMT-13",
        "utc, UTC",
        "New Zealand Standard Time, Pacific/Auckland",
        "Pacific/Auckland, Pacific/Auckland",
        "MOONSTANDARDTIME, ",
        ", "
    })
    void namesTheIanaZone(String xero, String iana) {
        assertThat(TimeZones.iana(xero)).isEqualTo(Optional.ofNullable(iana));
    }

    @Test
    void everyNameOfTheTableIsAZoneThatJavaKnows() throws IOException {
        Properties table = new Properties();
        try (var file = TimeZones.class.getResourceAsStream("time-zones.properties")) {
            table.load(file);
        }
        assertThat(table).hasSizeGreaterThan(135);
        assertThat(table.values())
                .allSatisfy(zone -> assertThat(ZoneId.of(zone.toString())).isNotNull());
    }
}
