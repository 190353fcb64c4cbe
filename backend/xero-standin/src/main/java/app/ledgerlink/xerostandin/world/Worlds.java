package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Scenario;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a world by its name. A world is the same each time for the same day and the same seed of the bookshelf. */
public final class Worlds {
    /** What a person may ask for; ROWS, CONTACTS and INVOICES stand for numbers. */
    public static final String NAMES = "empty, demo, awkward, malformed, rows-ROWS, load-CONTACTS-INVOICES";

    private static final Pattern ROWS = Pattern.compile("rows-(\\d{1,6})");
    private static final Pattern LOAD = Pattern.compile("load-(\\d{1,6})-(\\d{1,7})");

    private Worlds() {}

    /** Empty when there is no world of that name. */
    public static Optional<Scenario> named(String name) {
        return switch (name) {
            case "empty" -> Optional.of(new EmptyWorld());
            case "demo" -> Optional.of(new DemoWorld());
            case "awkward" -> Optional.of(new AwkwardWorld());
            case "malformed" -> Optional.of(new MalformedWorld());
            default -> counted(name);
        };
    }

    private static Optional<Scenario> counted(String name) {
        var rows = ROWS.matcher(name);
        if (rows.matches()) {
            int count = Integer.parseInt(rows.group(1));
            return Optional.of(new RowsWorld("Rows Trading Ltd", count, count));
        }
        var load = LOAD.matcher(name);
        if (load.matches()) {
            return Optional.of(new RowsWorld(
                    "Bulk Trading Ltd", Integer.parseInt(load.group(1)), Integer.parseInt(load.group(2))));
        }
        return Optional.empty();
    }
}
