package app.ledgerlink.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import java.util.regex.Pattern;

/** New keys: UUID version 7 (RFC 9562), so that rows made together lie together. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    static final String AN_ID = "Use an id, like 018f6a2e-0000-7000-8000-000000000000.";

    private static final Pattern WRITTEN =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /**
     * As RFC 9562 writes it; Java alone would take shorter groups.
     *
     * @throws IllegalArgumentException for anything else
     */
    static UUID of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("Not written as an id");
        }
        return UUID.fromString(text);
    }

    public static UUID next() {
        return GENERATOR.generate();
    }
}
