package app.ledgerlink.xero.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points in time as Xero writes them: {@code /Date(ms+0000)/}, or ISO 8601 with or without a zone. The milliseconds are
 * UTC already; the offset beside them is decoration. Without a zone, UTC is meant.
 */
public final class WireDates {

    private static final Pattern MILLISECONDS = Pattern.compile("/Date\\((-?\\d{1,18})(?:[+-]\\d{4})?\\)/");
    private static final Pattern ZONED = Pattern.compile(".*T.*(Z|[+-]\\d{2}:?\\d{2})");

    private WireDates() {}

    /** @throws DateTimeException when it is none, or lies outside the years 1 to 9999 */
    public static Instant instant(String text) {
        Instant instant = read(text.strip());
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("outside the years 1 to 9999");
        }
        return instant;
    }

    /** The calendar date of a document: always in UTC, never in a local zone. */
    public static LocalDate date(String text) {
        return LocalDate.ofInstant(instant(text), ZoneOffset.UTC);
    }

    private static Instant read(String text) {
        Matcher milliseconds = MILLISECONDS.matcher(text);
        if (milliseconds.matches()) {
            return Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1)));
        }
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return ZONED.matcher(text).matches()
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
