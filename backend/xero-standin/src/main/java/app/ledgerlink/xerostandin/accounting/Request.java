package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.http.Call;
import app.ledgerlink.xerostandin.http.Json;
import app.ledgerlink.xerostandin.wire.Moments;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A call that was let in: whose books, and the path after the endpoint's name. */
record Request(Call call, Books books, String endpoint, List<String> rest, String appName, Dialect dialect) {
    static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Instant OLDEST = Instant.parse("1753-01-01T00:00:00Z");

    /** Four decimals of unit prices when asked for, else two. */
    int decimals() {
        return "4".equals(call.parameter("unitdp")) ? 4 : 2;
    }

    /** Null without the header or when its form is not understood. */
    Instant modifiedSince() {
        var header = call.header("if-modified-since");
        if (header == null) {
            return null;
        }
        var since = Moments.header(header).orElse(null);
        if (since != null && since.isBefore(OLDEST)) {
            throw Problem.exception(500, 500, "UnknownErrorException", "An error occurred in Xero");
        }
        return since;
    }

    boolean yes(String parameter) {
        return "true".equalsIgnoreCase(call.parameter(parameter));
    }

    /** The values of a comma list in lower case; null when the parameter is absent. Empty text is a value. */
    Set<String> list(String parameter) {
        var text = call.parameter(parameter);
        return text == null
                ? null
                : Arrays.stream(text.split(",", -1))
                        .map(s -> s.trim().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    /** The body. A GET may carry one, which nobody reads. */
    JsonNode body() {
        try {
            var tree = Json.tree(call.body());
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException e) {
            throw badData(e.getMessage());
        }
        throw badData("a JSON object is needed");
    }

    private static Problem badData(String why) {
        return Problem.exception(400, 14, "PostDataInvalidException", "JSON for post data was invalid: " + why);
    }

    /** @throws Problem 404 when the text is no id */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
