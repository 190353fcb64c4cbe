package app.ledgerlink.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Dates and times that a caller names, in bodies and queries alike: ISO 8601 as RFC 3339 profiles it, from the year 1 to
 * 9999. Numbers of seconds are refused, and so is what no calendar of people has: a database and a spreadsheet do not
 * agree with Java on it.
 */
final class Times {

    static final String A_DATE = "Use a date like 2026-01-31.";
    static final String AN_INSTANT = "Use a time like 2026-01-31T09:30:00Z.";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Times() {}

    /** @throws DateTimeException for anything else */
    static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new DateTimeException("Not written as a date");
        }
        LocalDate date = LocalDate.parse(text);
        if (date.isBefore(FIRST_DAY)) {
            throw new DateTimeException("Before the year 1");
        }
        return date;
    }

    /** @throws DateTimeException for anything else */
    static Instant instant(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("Not in the years 1 to 9999");
        }
        return instant;
    }
}
