package app.ledgerlink.xerostandin.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a where clause into words. */
final class Lexer {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<text>\"[^\"]*\")|(?<number>-?\\d+(?:\\.\\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_]*)"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>().,!])|(?<character>'[^']*'))");

    record Token(String kind, String text) {
        boolean is(String expected) {
            return !kind.equals("text") && text.equalsIgnoreCase(expected);
        }
    }

    private Lexer() {}

    static List<Token> cut(String where) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(where);
        int at = 0;
        var text = where.stripTrailing();
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new QueryError("Syntax error");
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("character") != null && matcher.group("character").length() != 3) {
            throw new QueryError("Character literal must contain exactly one character");
        }
        for (String kind : List.of("text", "number", "name", "sign", "character")) {
            var found = matcher.group(kind);
            if (found != null) {
                return new Token(kind, found);
            }
        }
        throw new QueryError("Syntax error");
    }
}
