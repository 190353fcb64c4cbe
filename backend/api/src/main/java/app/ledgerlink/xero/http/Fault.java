package app.ledgerlink.xero.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer that is no success means.
 *
 * @param detail a sentence for people; for SCOPE the missing scope, empty when it is not named
 * @param code stable name, for REFUSED
 * @param patience how long Xero asks us to wait; zero where it does not say
 */
record Fault(Kind kind, String code, String detail, Duration patience) {

    enum Kind {
        /** The access token ran out. */
        TOKEN_EXPIRED,
        /** The access token is not taken for another reason. */
        TOKEN_REFUSED,
        SCOPE,
        /** No right to this organisation, any more. */
        FORBIDDEN,
        ABSENT,
        REFUSED,
        MINUTE_LIMIT,
        DAY_LIMIT,
        APP_LIMIT,
        TOO_MANY_AT_ONCE,
        SERVER
    }

    private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());
    private static final Pattern SCOPE = Pattern.compile("scope=\"?([^\",]*)");
    /** Request Timeout, Misdirected Request, Too Early. */
    private static final Set<Integer> OF_GATEWAYS = Set.of(408, 421, 425);

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration HOUR = Duration.ofHours(1);

    static Fault of(Answer answer) {
        return switch (answer.status()) {
            case 304 -> refused("not-modified", "Xero says that nothing changed");
            case 401 -> unauthorised(answer);
            case 403 -> fault(Kind.FORBIDDEN, "");
            case 404 -> fault(Kind.ABSENT, "");
            case 429 -> limited(answer);
            case 503 ->
                fault(
                        Kind.SERVER,
                        answer.text().toLowerCase(Locale.ROOT).contains("offline")
                                ? "Xero says that this organisation is offline at the moment"
                                : "Xero is not available at the moment");
            default ->
                answer.status() >= 500
                        ? fault(Kind.SERVER, "Xero had an error of its own (" + answer.status() + ")")
                        : isOfSomethingBefore(answer)
                                ? fault(
                                        Kind.SERVER,
                                        "Something between us and Xero answered in its place (" + answer.status() + ")")
                                : refused(answer);
        };
    }

    /** Xero refuses in JSON, and sends nobody elsewhere: the rest comes of a gateway, and passes. */
    private static boolean isOfSomethingBefore(Answer answer) {
        return answer.status() < 400
                || OF_GATEWAYS.contains(answer.status())
                || answer.status() == 400 && fields(answer) == null;
    }

    private static Fault unauthorised(Answer answer) {
        String challenge = answer.header("WWW-Authenticate") + " " + answer.text();
        // Xero's own pages spell it both ways.
        if (challenge.matches("(?is).*insuffici?ent_scope.*")) {
            Matcher scope = SCOPE.matcher(challenge);
            return fault(Kind.SCOPE, scope.find() ? scope.group(1).strip() : "");
        }
        boolean expired = field(answer, "Detail").startsWith("TokenExpired");
        return fault(expired ? Kind.TOKEN_EXPIRED : Kind.TOKEN_REFUSED, "");
    }

    private static Fault limited(Answer answer) {
        Duration asked = answer.patience();
        return switch (limit(answer)) {
            case "day" -> new Fault(Kind.DAY_LIMIT, "", "Xero's limit of calls for today is used up", or(asked, HOUR));
            case "appminute" ->
                new Fault(Kind.APP_LIMIT, "", "Xero's limit of calls for this app is used up", or(asked, MINUTE));
            case "concurrent" -> fault(Kind.TOO_MANY_AT_ONCE, "Xero is busy with other calls to this organisation");
            default ->
                new Fault(Kind.MINUTE_LIMIT, "", "Xero's limit of calls for this minute is used up", or(asked, MINUTE));
        };
    }

    /** By its name, or else by what is used up. */
    private static String limit(Answer answer) {
        String named =
                answer.header("X-Rate-Limit-Problem").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (!named.isEmpty()) {
            return named;
        }
        if (answer.number("X-DayLimit-Remaining").orElse(1) == 0) {
            return "day";
        }
        return answer.number("X-AppMinLimit-Remaining").orElse(1) == 0 ? "appminute" : "minute";
    }

    private static Fault refused(Answer answer) {
        String type = field(answer, "Type");
        String message = field(answer, "Message");
        String words = message.isEmpty() ? "status " + answer.status() : message;
        return switch (type) {
            case "HighVolumeException" ->
                refused("too-much-data", "Xero refuses this read because the organisation is very large: " + words);
            case "QueryParseException" -> refused("query-refused", "Xero does not understand a filter: " + words);
            case "ValidationException" -> refused("validation-refused", "Xero refuses the data: " + words);
            default -> refused("request-refused", "Xero refuses the request: " + words);
        };
    }

    private static String field(Answer answer, String name) {
        Map<String, String> fields = fields(answer);
        return fields == null ? "" : fields.getOrDefault(name, "");
    }

    /** Keys have been seen in both cases. Null where the body is no JSON object. */
    private static Map<String, String> fields(Answer answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            if (body == null || !body.isObject()) {
                return null;
            }
            Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            body.fields()
                    .forEachRemaining(e -> fields.put(e.getKey(), e.getValue().asText("")));
            return fields;
        } catch (IOException noJson) {
            return null;
        }
    }

    private static Duration or(Duration asked, Duration usual) {
        return asked.isZero() ? usual : asked;
    }

    private static Fault refused(String code, String detail) {
        return new Fault(Kind.REFUSED, code, detail, Duration.ZERO);
    }

    private static Fault fault(Kind kind, String detail) {
        return new Fault(kind, "", detail, Duration.ZERO);
    }
}
