package app.ledgerlink.xerostandin.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2020-02-06T12:17:43; 2020-02-06T12:17:43Z",
                "2020-02-06T12:17:43.202Z; 2020-02-06T12:17:43.202Z",
                "2020-02-06T12:17Z; 2020-02-06T12:17:00Z",
                "2020-02-06T12:17:43+13:00; 2020-02-05T23:17:43Z",
                "Thu, 06 Feb 2020 12:17:43 GMT; 2020-02-06T12:17:43Z",
                "2020-02-06; 2020-02-06T00:00:00Z",
            })
    void readsTheFormsThatClientsSend(String header, Instant expected) {
        assertThat(Moments.header(header)).contains(expected);
    }

    @Test
    void doesNotGuess() {
        assertThat(Moments.header("yesterday")).isEmpty();
        assertThat(Moments.day("31/01/2026")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31",
        "2026-01-31T00:00:00, 2026-01-31",
        "/Date(1552262400000+0000)/, 2019-03-11",
        "/Date(-1565568000000)/, 1920-05-23"
    })
    void readsDaysOfBodies(String text, LocalDate expected) {
        assertThat(Moments.day(text)).contains(expected);
    }

    @Test
    void writesSevenDecimalsAndNoZone() {
        assertThat(Moments.sevenDecimals(Instant.parse("2019-12-07T18:46:19.516540Z")))
                .isEqualTo("2019-12-07T18:46:19.5165400");
    }

    @Test
    void writesPrettyWithEscapedSlashesAndWithoutNulls() {
        var text = new String(
                Wire.object(w -> w.day("Date", LocalDate.of(1969, 12, 31))
                        .text("Gone", null)
                        .list("Empty", java.util.List.of(), (x, e) -> {})),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("{\r\n  \"Date\" : \"\\/Date(-86400000+0000)\\/\",\r\n  \"Empty\" : [ ]\r\n}");
    }
}
