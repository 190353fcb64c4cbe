package app.ledgerlink.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement from the file {@code <Class>.<name>.sql} beside its class (ADR 0031). It begins with a comment that names
 * the file, so that a plan or a log tells where it comes from. What varies is a part: {@code /*{name}*}{@code /} in the
 * file, filled with SQL of ours, never with what a person typed.
 */
public final class Sql {

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    /** A remark of the file's, which the database need not be sent. */
    private static final Pattern REMARK = Pattern.compile("(?m)^\\s*--.*\\R?");

    private static final Pattern PART = Pattern.compile("/\\*\\{(\\w+)}\\*/");

    private Sql() {}

    /** @throws IllegalArgumentException where the file has parts: name them */
    public static String of(Class<?> owner, String name) {
        return of(owner, name, Map.of());
    }

    /**
     * @param parts SQL for each part of the file, none left out
     * @throws IllegalArgumentException where a part is missing, since an empty condition lets all through
     */
    public static String of(Class<?> owner, String name, Map<String, String> parts) {
        String file = owner.getSimpleName() + "." + name + ".sql";
        String text = READ.computeIfAbsent(owner.getPackageName() + "/" + file, key -> read(owner, file));
        return PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(filled(file, part.group(1), parts)));
    }

    private static String filled(String file, String part, Map<String, String> parts) {
        if (!parts.containsKey(part)) {
            throw new IllegalArgumentException(file + " has the part " + part + ", which is not told");
        }
        return parts.get(part);
    }

    private static String read(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no " + file + " beside " + owner.getName());
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return "/* " + file + " */ " + REMARK.matcher(text).replaceAll("").strip() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
