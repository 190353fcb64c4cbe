package app.ledgerlink.xero.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list that Xero answered, bound element by element so that one that cannot be read leaves the others whole.
 *
 * @param pageCount null where the answer is not paged
 * @param itemCount over all pages; null where the answer is not paged
 * @param serverTime null where the envelope names none
 * @param pageSize rows on each page but the last, as the answer says; null where it does not
 */
public record WirePage<T>(
        List<Element<T>> elements, Integer pageCount, Long itemCount, Instant serverTime, Integer pageSize) {

    /** @param time when it was answered, for an envelope that does not tell; null where nothing does */
    public WirePage<T> at(Instant time) {
        return serverTime != null ? this : new WirePage<>(elements, pageCount, itemCount, time, pageSize);
    }

    /**
     * @param value null when it could not be bound
     * @param field where binding failed; null when it did not or the place is unknown
     * @param message why binding failed, as a sentence for people
     */
    public record Element<T>(JsonNode raw, T value, String field, String message) {}

    /** @throws IOException when the body is not the whole of a list under that name */
    public static <T> WirePage<T> read(byte[] body, String array, Class<T> type) throws IOException {
        JsonNode root = WireJson.MAPPER.readTree(body);
        JsonNode list = root == null ? null : root.get(array);
        if (list == null || !list.isArray()) {
            throw new IOException("The answer holds no " + array);
        }
        List<Element<T>> elements = new ArrayList<>(list.size());
        list.forEach(element -> elements.add(bind(element, type)));
        JsonNode pagination = root.path("pagination");
        return new WirePage<>(
                elements,
                pagination.hasNonNull("pageCount") ? pagination.get("pageCount").asInt() : null,
                pagination.hasNonNull("itemCount") ? pagination.get("itemCount").asLong() : null,
                moment(root.path("DateTimeUTC").asText("")),
                pagination.hasNonNull("pageSize") ? pagination.get("pageSize").asInt() : null);
    }

    /** Null where the text is no point in time: a stamp is no reason to lose what it stands on. */
    public static Instant moment(String text) {
        try {
            return text.isBlank() ? null : WireDates.instant(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static <T> Element<T> bind(JsonNode element, Class<T> type) {
        try {
            return new Element<>(element, WireJson.MAPPER.treeToValue(element, type), null, null);
        } catch (JsonMappingException e) {
            String path = path(e);
            return new Element<>(element, null, path, BindingWords.of(path, e));
        } catch (JsonProcessingException e) {
            return new Element<>(element, null, null, BindingWords.UNKNOWN);
        }
    }

    /** Null where it is the element itself. */
    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? null : path;
    }
}
