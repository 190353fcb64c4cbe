package app.ledgerlink.xerostandin.query;

import app.ledgerlink.xerostandin.query.Lexer.Token;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads the subset of the where language that the facts know (section 2.5), by recursive descent. */
public final class Where<T> {
    private static final List<String> COMPARISONS = List.of("==", "!=", "<=", ">=", "<", ">");
    private final List<Token> tokens;
    private final Fields<T> fields;
    private int at;

    private Where(List<Token> tokens, Fields<T> fields) {
        this.tokens = tokens;
        this.fields = fields;
    }

    /** @throws QueryError when it cannot be understood */
    public static <T> Predicate<T> parse(String where, Fields<T> fields) {
        var parser = new Where<>(Lexer.cut(where), fields);
        var condition = parser.either();
        if (parser.at < parser.tokens.size()) {
            throw new QueryError("Syntax error");
        }
        return condition;
    }

    private Predicate<T> either() {
        var left = both();
        while (take("OR") || take("||")) {
            left = left.or(both());
        }
        return left;
    }

    private Predicate<T> both() {
        var left = single();
        while (take("AND") || take("&&")) {
            left = left.and(single());
        }
        return left;
    }

    private Predicate<T> single() {
        if (take("!")) {
            return single().negate();
        }
        if (take("(")) {
            var inner = either();
            expect(")");
            return inner;
        }
        var left = operand();
        for (String comparison : COMPARISONS) {
            if (take(comparison)) {
                return compare(left, comparison, operand());
            }
        }
        return record -> Boolean.TRUE.equals(left.apply(record));
    }

    private Predicate<T> compare(Function<T, Object> left, String comparison, Function<T, Object> right) {
        return switch (comparison) {
            case "==" -> r -> Values.same(left.apply(r), right.apply(r));
            case "!=" -> r -> !Values.same(left.apply(r), right.apply(r));
            default -> r -> holds(left.apply(r), comparison, right.apply(r));
        };
    }

    private static boolean holds(Object left, String comparison, Object right) {
        if (left == null || right == null) {
            return false;
        }
        int order = Values.compare(left, right, comparison);
        return switch (comparison) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private Function<T, Object> operand() {
        var token = next();
        return switch (token.kind()) {
            case "text" ->
                methods(constant(token.text().substring(1, token.text().length() - 1)));
            case "number" -> constant(new BigDecimal(token.text()));
            case "name" -> named(token.text());
            default -> throw new QueryError("Syntax error");
        };
    }

    private Function<T, Object> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "true" -> constant(true);
            case "false" -> constant(false);
            case "null" -> constant(null);
            case "guid" -> constant(guid(arguments()));
            case "datetime" -> constant(dateTime(arguments()));
            default -> field(name);
        };
    }

    /** A dotted path; its last part may be a method. */
    private Function<T, Object> field(String first) {
        var path = new StringBuilder(first);
        while (at + 1 < tokens.size() && tokens.get(at).is(".") && !methodAhead()) {
            at++;
            path.append('.').append(next().text());
        }
        var reader = fields.reader(path.toString());
        if (at + 2 < tokens.size() && tokens.get(at).is(".")) {
            fields.checkMethod(path.toString(), tokens.get(at + 1).text());
        }
        return methods(reader);
    }

    private boolean methodAhead() {
        return at + 2 < tokens.size() && tokens.get(at + 2).is("(");
    }

    private Function<T, Object> methods(Function<T, Object> target) {
        var value = target;
        while (at + 2 < tokens.size() && tokens.get(at).is(".") && methodAhead()) {
            at++;
            value = method(value, next().text(), arguments());
        }
        return value;
    }

    private Function<T, Object> method(Function<T, Object> target, String name, List<String> arguments) {
        var argument = arguments.isEmpty() ? "" : arguments.get(0).toLowerCase(Locale.ROOT);
        return record -> {
            if (!(target.apply(record) instanceof String text)) {
                return null;
            }
            var lower = text.toLowerCase(Locale.ROOT);
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "contains" -> lower.contains(argument);
                case "startswith" -> lower.startsWith(argument);
                case "endswith" -> lower.endsWith(argument);
                case "tolower" -> lower;
                case "toupper" -> text.toUpperCase(Locale.ROOT);
                default -> throw new QueryError("No applicable method '" + name + "' exists in type 'String'");
            };
        };
    }

    /** Literals in brackets; quotes are taken off. */
    private List<String> arguments() {
        var all = new ArrayList<String>();
        expect("(");
        while (!take(")")) {
            var token = next();
            all.add(
                    token.kind().equals("text")
                            ? token.text().substring(1, token.text().length() - 1)
                            : token.text());
            if (!take(",") && !peek(")")) {
                throw new QueryError("Syntax error");
            }
        }
        return all;
    }

    private static UUID guid(List<String> arguments) {
        try {
            return UUID.fromString(arguments.get(0));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new QueryError("Guid should contain 32 digits with 4 dashes");
        }
    }

    private static Instant dateTime(List<String> arguments) {
        try {
            var n = arguments.stream().mapToInt(Integer::parseInt).toArray();
            boolean time = n.length >= 6;
            return LocalDateTime.of(n[0], n[1], n[2], time ? n[3] : 0, time ? n[4] : 0, time ? n[5] : 0)
                    .toInstant(ZoneOffset.UTC);
        } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException e) {
            throw new QueryError("No applicable constructor exists in type 'DateTime'");
        }
    }

    private static <T> Function<T, Object> constant(Object value) {
        return record -> value;
    }

    private Token next() {
        if (at >= tokens.size()) {
            throw new QueryError("Syntax error");
        }
        return tokens.get(at++);
    }

    private boolean peek(String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }

    private boolean take(String text) {
        if (peek(text)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String text) {
        if (!take(text)) {
            throw new QueryError("Syntax error");
        }
    }
}
