package app.ledgerlink.receivables;

/** How long something is due. Due today is not overdue. The first five count days, the month names calendar months. */
public enum AgeingPeriod {
    NOT_DUE,
    DAYS_1_TO_30,
    DAYS_31_TO_60,
    DAYS_61_TO_90,
    OVER_90_DAYS,
    UNDER_1_MONTH,
    MONTH_1,
    MONTHS_2,
    MONTHS_3,
    OLDER
}
