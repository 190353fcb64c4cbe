package app.ledgerlink.xerostandin.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The forms in which dates and moments travel. */
public final class Moments {
    private static final Pattern MILLIS = Pattern.compile("/Date\\((-?\\d+)(?:[+-]\\d{4})?\\)/");
    private static final DateTimeFormatter CONNECTION = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS");

    private Moments() {}

    static String wire(Instant moment) {
        return "/Date(" + moment.toEpochMilli() + "+0000)/";
    }

    static String wire(LocalDate day) {
        return wire(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Seven decimals and no zone, meaning UTC. */
    public static String sevenDecimals(Instant moment) {
        return CONNECTION.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** A day from {@code 2026-01-31}, a longer ISO form or {@code /Date(ms+0000)/}; empty when it is none of them. */
    public static Optional<LocalDate> day(String text) {
        var millis = MILLIS.matcher(text);
        if (millis.matches()) {
            return Optional.of(
                    LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(millis.group(1))), ZoneOffset.UTC));
        }
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moment from the forms that clients put in If-Modified-Since; empty when it is none of them. */
    public static Optional<Instant> header(String text) {
        return attempt(() -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC))
                .or(() -> attempt(() -> OffsetDateTime.parse(text).toInstant()))
                .or(() -> attempt(() -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant()))
                .or(() -> attempt(() -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private static Optional<Instant> attempt(Supplier<Instant> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
