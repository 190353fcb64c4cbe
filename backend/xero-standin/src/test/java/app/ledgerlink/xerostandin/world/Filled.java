package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;

/** Worlds filled at a fixed moment. */
final class Filled {
    static final Instant NOW = Instant.parse("2026-11-18T21:15:00Z");

    private Filled() {}

    static Bookshelf world(String name) {
        return world(name, NOW);
    }

    static Bookshelf world(String name, Instant now) {
        var shelf = new Bookshelf(Clock.fixed(now, ZoneOffset.UTC), 1);
        Worlds.named(name).orElseThrow().fill(shelf);
        return shelf;
    }

    /** How long the processor worked on it, so that a busy machine changes nothing. */
    static Duration working(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }

    static Stream<Document> documents(Books books) {
        return Arrays.stream(Kind.values()).flatMap(kind -> books.documents(kind).stream());
    }
}
