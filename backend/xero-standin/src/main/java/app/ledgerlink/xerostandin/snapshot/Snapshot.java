package app.ledgerlink.xerostandin.snapshot;

import app.ledgerlink.xerostandin.auth.Identity;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.BooksImage;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.time.AdjustableClock;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Keeps the state in one gzipped JSON file, written beside and moved into place, so that a half file never shows. */
public final class Snapshot {
    private static final ObjectMapper MAPPER = Json.MAPPER
            .copy()
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
            .setVisibility(PropertyAccessor.CREATOR, Visibility.ANY);
    private final Path file;
    private final AdjustableClock clock;
    private final Bookshelf shelf;
    private final Identity identity;
    private long kept = -1;

    public Snapshot(Path folder, AdjustableClock clock, Bookshelf shelf, Identity identity) {
        this.file = folder.resolve("xero-standin.json.gz");
        this.clock = clock;
        this.shelf = shelf;
        this.identity = identity;
    }

    /**
     * Takes the state from the file. False when there is none.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public synchronized boolean load() {
        if (!Files.exists(file)) {
            return false;
        }
        try (var parser = MAPPER.createParser(new GZIPInputStream(Files.newInputStream(file), 1 << 16))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "clockAhead" -> clock.ahead(Duration.parse(parser.getText()));
                    case "identity" -> identity.restore(MAPPER.readValue(parser, Identity.imageType()));
                    case "books" -> {
                        while (parser.nextToken() != JsonToken.END_ARRAY) {
                            shelf.restore(MAPPER.readValue(parser, BooksImage.class));
                        }
                    }
                    default -> parser.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot " + file + " cannot be read; delete it to begin afresh", e);
        }
        kept = state();
        return true;
    }

    /** Writes the file if anything has changed since. */
    public synchronized void keep() {
        long now = state();
        if (now == kept) {
            return;
        }
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (var out = MAPPER.createGenerator(new GZIPOutputStream(Files.newOutputStream(fresh), 1 << 16))) {
                write(out);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The snapshot " + file + " cannot be written", e);
        }
        kept = now;
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("clockAhead", clock.ahead().toString());
        out.writeFieldName("identity");
        MAPPER.writeValue(out, identity.image());
        out.writeArrayFieldStart("books");
        for (Books books : shelf.all()) {
            synchronized (books) {
                MAPPER.writeValue(out, BooksImage.of(books));
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private long state() {
        return shelf.changes() * 1_000_003
                + identity.changes() * 31
                + clock.ahead().hashCode();
    }
}
