package app.ledgerlink.receivables;

import app.ledgerlink.receivables.AgeingQuery.Periods;
import java.time.LocalDate;
import java.util.List;

/** The periods of ages, and where each begins. Due today is not overdue. */
final class Ageing {

    private static final List<AgeingPeriod> DAYS = List.of(
            AgeingPeriod.NOT_DUE,
            AgeingPeriod.DAYS_1_TO_30,
            AgeingPeriod.DAYS_31_TO_60,
            AgeingPeriod.DAYS_61_TO_90,
            AgeingPeriod.OVER_90_DAYS);

    private static final List<AgeingPeriod> MONTHS = List.of(
            AgeingPeriod.NOT_DUE,
            AgeingPeriod.UNDER_1_MONTH,
            AgeingPeriod.MONTH_1,
            AgeingPeriod.MONTHS_2,
            AgeingPeriod.MONTHS_3,
            AgeingPeriod.OLDER);

    private Ageing() {}

    /** In the order of the columns: what is not due first, the oldest last. */
    static List<AgeingPeriod> periods(Periods periods) {
        return periods == Periods.MONTHS ? MONTHS : DAYS;
    }

    /**
     * First day of each period but the oldest, earliest first. A document that ages from a day on or after the last of
     * them is not due; one before the first is of the oldest period.
     */
    static List<LocalDate> bounds(Periods periods, LocalDate day) {
        return periods == Periods.MONTHS
                ? List.of(afterMonth(day, 4), afterMonth(day, 3), afterMonth(day, 2), afterMonth(day, 1), day)
                : List.of(day.minusDays(90), day.minusDays(60), day.minusDays(30), day);
    }

    private static LocalDate afterMonth(LocalDate day, int months) {
        return day.minusMonths(months).plusDays(1);
    }
}
