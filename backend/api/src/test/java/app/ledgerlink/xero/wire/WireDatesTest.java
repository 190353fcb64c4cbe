package app.ledgerlink.xero.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDatesTest {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/Date(1518685950940+0000)/, 2018-02-15T09:12:30.940Z",
        "/Date(1551399323399)/, 2019-03-01T00:15:23.399Z",
        "/Date(1518685950940+1300)/, 2018-02-15T09:12:30.940Z",
        "/Date(1518685950940-1100)/, 2018-02-15T09:12:30.940Z",
        "/Date(-1565568000000+0000)/, 1920-05-23T00:00:00Z",
        "/Date(0+0000)/, 1970-01-01T00:00:00Z",
        "2026-06-28T00:00:00, 2026-06-28T00:00:00Z",
        "2026-09-14T09:30:05Z, 2026-09-14T09:30:05Z",
        "2019-12-07T18:46:19.5165400, 2019-12-07T18:46:19.516540Z",
        "2026-06-28T12:00:00+02:00, 2026-06-28T10:00:00Z",
        "2026-06-28, 2026-06-28T00:00:00Z",
        "2026-06-28 00:00:00, 2026-06-28T00:00:00Z",
        "2026-06-28T12:00, 2026-06-28T12:00:00Z",
        "2026-06-28T12:00:00.5Z, 2026-06-28T12:00:00.500Z",
        "2026-06-28T12:00:00+0200, 2026-06-28T10:00:00Z",
        "/Date(1518685950940+00:00)/, 2018-02-15T09:12:30.940Z",
    })
    void readsEveryForm(String wire, Instant expected) {
        assertThat(WireDates.instant(wire)).isEqualTo(expected);
    }

    /** A due date must not move by a day wherever the server stands. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Pago_Pago", "UTC", "Pacific/Tongatapu"})
    void aDocumentDateIsTheSameDayInEveryZone(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(WireDates.date("/Date(1782604800000+0000)/")).isEqualTo(LocalDate.of(2026, 6, 28));
        assertThat(WireDates.date("2026-06-28T00:00:00")).isEqualTo(LocalDate.of(2026, 6, 28));
        assertThat(WireDates.date("/Date(-182995200000+0000)/")).isEqualTo(LocalDate.of(1964, 3, 15));
        assertThat(WireDates.date("2026-06-28T00:00:00+13:00")).isEqualTo(LocalDate.of(2026, 6, 28));
        assertThat(WireDates.date("2026-06-28")).isEqualTo(LocalDate.of(2026, 6, 28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "/Date(x)/",
                "/Date()/",
                "28/06/2026",
                "2026-02-30",
                "2026-13-01T00:00:00",
                "/Date(999999999999999999)/",
                "/Date(99999999999999999999)/"
            })
    void refusesWhatIsNoDate(String wire) {
        assertThatThrownBy(() -> WireDates.instant(wire)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void refusesYearsThatNoCalendarOfABusinessHas() {
        assertThatThrownBy(() -> WireDates.instant("/Date(253402300800000)/")).hasMessageContaining("1 to 9999");
    }
}
