package app.ledgerlink.xerostandin.books;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The books of every organisation. Ids come from a seeded source, so that a world is the same each time it is made. */
public final class Bookshelf {
    private final List<Books> all = new CopyOnWriteArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;
    private final Random random;

    public Bookshelf(Clock clock, long seed) {
        this.clock = clock;
        this.random = new Random(seed);
    }

    public Clock clock() {
        return clock;
    }

    /** Opens the books of a new organisation and gives it an id and a short code where it has none. */
    public Books open(Organisation organisation) {
        if (organisation.id() == null) {
            organisation.id(newId());
        }
        if (organisation.shortCode() == null) {
            organisation.shortCode("!" + letters(5));
        }
        if (organisation.created() == null) {
            organisation.created(clock.instant());
        }
        var books = new Books(this, organisation);
        all.add(books);
        changed();
        return books;
    }

    public List<Books> all() {
        return List.copyOf(all);
    }

    public Optional<Books> find(UUID tenantId) {
        return all.stream().filter(b -> b.organisation().id().equals(tenantId)).findFirst();
    }

    /** The organisation of that name; for tests and the control endpoint. */
    public Optional<Books> named(String name) {
        return all.stream().filter(b -> b.organisation().name().equals(name)).findFirst();
    }

    /** Closes the books of an organisation for good. */
    public void remove(Books books) {
        all.remove(books);
        changed();
    }

    public void clear() {
        all.clear();
        changed();
    }

    /** Moves with every change anywhere; tells a snapshot that it is stale. */
    public long changes() {
        return changes.get();
    }

    /** A version-4 id; cheap, not secret. */
    public UUID newId() {
        synchronized (random) {
            long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
            long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low);
        }
    }

    /** Takes books out of a snapshot into the shelf; the source of ids must not give those again that are in them. */
    public void restore(BooksImage image) {
        synchronized (random) {
            random.setSeed(random.nextLong() ^ clock.millis());
        }
        all.add(image.books(this));
        changed();
    }

    void changed() {
        changes.incrementAndGet();
    }

    private String letters(int count) {
        var alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
        var text = new ArrayList<String>();
        synchronized (random) {
            for (int i = 0; i < count; i++) {
                int at = random.nextInt(alphabet.length());
                text.add(alphabet.substring(at, at + 1));
            }
        }
        return String.join("", text);
    }
}
