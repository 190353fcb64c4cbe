package app.ledgerlink.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.receivables.AgeingQuery.Periods;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgeingTest {

    @ParameterizedTest
    @CsvSource({
        "DAYS, 2026-06-30, NOT_DUE",
        "DAYS, 2026-03-16, NOT_DUE",
        "DAYS, 2026-03-15, DAYS_1_TO_30",
        "DAYS, 2026-02-14, DAYS_1_TO_30",
        "DAYS, 2026-02-13, DAYS_31_TO_60",
        "DAYS, 2026-01-15, DAYS_31_TO_60",
        "DAYS, 2026-01-14, DAYS_61_TO_90",
        "DAYS, 2025-12-16, DAYS_61_TO_90",
        "DAYS, 2025-12-15, OVER_90_DAYS",
        "DAYS, 1964-02-29, OVER_90_DAYS",
        "MONTHS, 2099-12-31, NOT_DUE",
        "MONTHS, 2026-03-16, NOT_DUE",
        "MONTHS, 2026-03-15, UNDER_1_MONTH",
        "MONTHS, 2026-02-17, UNDER_1_MONTH",
        "MONTHS, 2026-02-16, MONTH_1",
        "MONTHS, 2026-01-17, MONTH_1",
        "MONTHS, 2026-01-16, MONTHS_2",
        "MONTHS, 2025-12-17, MONTHS_2",
        "MONTHS, 2025-12-16, MONTHS_3",
        "MONTHS, 2025-11-17, MONTHS_3",
        "MONTHS, 2025-11-16, OLDER"
    })
    void putsADayIntoItsPeriod(Periods division, LocalDate agesFrom, AgeingPeriod period) {
        assertThat(period(division, LocalDate.of(2026, 3, 16), agesFrom)).isEqualTo(period);
    }

    /** A month before 31 March is 28 February, and that is one month old already. */
    @ParameterizedTest
    @CsvSource({"2026-03-01, UNDER_1_MONTH", "2026-02-28, MONTH_1", "2026-02-01, MONTH_1", "2026-01-31, MONTHS_2"})
    void countsMonthsFromTheLastDayOfOne(LocalDate agesFrom, AgeingPeriod period) {
        assertThat(period(Periods.MONTHS, LocalDate.of(2026, 3, 31), agesFrom)).isEqualTo(period);
    }

    @ParameterizedTest
    @EnumSource
    void beginsEachPeriodAfterTheOneBefore(Periods division) {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2025; day = day.plusDays(1)) {
            List<LocalDate> bounds = Ageing.bounds(division, day);
            assertThat(bounds)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(Ageing.periods(division).size() - 1);
        }
    }

    private static AgeingPeriod period(Periods division, LocalDate day, LocalDate agesFrom) {
        long reached = Ageing.bounds(division, day).stream()
                .filter(bound -> !agesFrom.isBefore(bound))
                .count();
        List<AgeingPeriod> periods = Ageing.periods(division);
        return periods.get(periods.size() - 1 - (int) reached);
    }
}
