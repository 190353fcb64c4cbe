package app.ledgerlink.xero.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points in time as Xero writes them: {@code /Date(ms+0000)/}, or ISO 8601 with or without a zone. The milliseconds are
 * UTC already; the offset beside them is decoration. Without a zone, UTC is meant.
 */
public final class WireDates {

    private static final Pattern MILLISECONDS = Pattern.compile("/Date\\((-?\\d{1,18})(?:[+-]\\d{2}:?\\d{2})?\\)/");
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("[' ']['T']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

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

    /** The calendar date of a document: of milliseconds always in UTC, else the day that is written. */
    public static LocalDate date(String text) {
        Instant instant = instant(text);
        String stripped = text.strip();
        return MILLISECONDS.matcher(stripped).matches()
                ? LocalDate.ofInstant(instant, ZoneOffset.UTC)
                : LocalDate.from(ISO.parse(stripped));
    }

    private static Instant read(String text) {
        Matcher milliseconds = MILLISECONDS.matcher(text);
        if (milliseconds.matches()) {
            return Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1)));
        }
        TemporalAccessor read = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (read instanceof OffsetDateTime zoned) {
            return zoned.toInstant();
        }
        LocalDateTime local =
                read instanceof LocalDateTime time ? time : LocalDate.from(read).atStartOfDay();
        return local.toInstant(ZoneOffset.UTC);
    }
}
