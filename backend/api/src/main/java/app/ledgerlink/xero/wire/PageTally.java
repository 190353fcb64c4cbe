package app.ledgerlink.xero.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the pages of a list read so far tell about its end. Xero may not count its pages, or give fewer rows on one than
 * it was asked for: then the list ends with an empty page, or with one that shows the rows of the page before again. It may
 * also count a row that it does not show: what is beyond the last page it counts is no failure where the pages were whole.
 *
 * @param rows on all pages so far
 * @param last stands for the rows of the last page; null before the first
 * @param cut whether a page that others follow had fewer rows than such a page has
 */
public record PageTally(long rows, String last, boolean cut) {

    public static final PageTally NONE = new PageTally(0, null, false);
    private static final String CUT = "cut";

    /**
     * One page as it was read.
     *
     * @param last whether the list ends with it
     * @param tally with it
     */
    public record Step<T>(WirePage<T> page, boolean last, PageTally tally) {}

    /**
     * Reads the page that comes next.
     *
     * @param number of this page, from 1
     * @throws IOException when the body is no list, or must have rows that are not in it
     */
    public <T> Step<T> read(byte[] body, String array, Class<T> type, int number) throws IOException {
        WirePage<T> page = WirePage.read(body, array, type);
        String mark = mark(page);
        return new Step<>(page, endsWith(page, mark, number), and(page, mark, number));
    }

    /** From what {@link #bookmark} gave; null for the beginning. */
    public static PageTally of(String bookmark) {
        if (bookmark == null) {
            return NONE;
        }
        String[] parts = bookmark.split(":");
        return new PageTally(Long.parseLong(parts[0]), parts[1], parts.length > 2);
    }

    public String bookmark() {
        return last == null ? null : rows + ":" + last + (cut ? ":" + CUT : "");
    }

    /**
     * With another page.
     *
     * @param number of this page, from 1
     */
    public PageTally and(WirePage<?> page, int number) {
        return and(page, mark(page), number);
    }

    private PageTally and(WirePage<?> page, String mark, int number) {
        int size = page.elements().size();
        boolean others = page.pageCount() != null && number < page.pageCount();
        return new PageTally(rows + size, mark, cut || others && size < whole(page, number));
    }

    private long whole(WirePage<?> page, int number) {
        if (page.pageSize() != null) {
            return page.pageSize();
        }
        return number > 1 ? rows / (number - 1) : 0;
    }

    /**
     * Whether the list ends with this page, which is not in the tally yet.
     *
     * @param number of this page, from 1
     * @throws IOException when it must have rows that are not in the answer
     */
    public boolean endsWith(WirePage<?> page, int number) throws IOException {
        return endsWith(page, mark(page), number);
    }

    private boolean endsWith(WirePage<?> page, String mark, int number) throws IOException {
        long total = page.itemCount() == null ? -1 : page.itemCount();
        boolean counted = page.pageCount() != null;
        if (page.elements().isEmpty()) {
            boolean beyond = counted && number > page.pageCount();
            if (total > rows && (cut || !beyond)) {
                throw new IOException(
                        "The answer counts " + total + " records and its page " + number + " holds none after " + rows);
            }
            return true;
        }
        if (mark.equals(last)) {
            if (counted && number <= page.pageCount()) {
                throw new IOException("Page " + number + " of " + page.pageCount() + " is the page before again");
            }
            return true;
        }
        long withThis = rows + page.elements().size();
        return counted ? number >= page.pageCount() && withThis >= total : total >= 0 && withThis >= total;
    }

    private static String mark(WirePage<?> page) {
        String rows = page.elements().stream()
                .map(element -> row(element.raw()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(rows.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Its ids, as each kind of record has one of its own. */
    private static String row(JsonNode raw) {
        String ids = raw.properties().stream()
                .filter(member ->
                        member.getKey().endsWith("ID") && member.getValue().isValueNode())
                .map(member -> member.getKey() + "=" + member.getValue().asText())
                .sorted()
                .collect(Collectors.joining(","));
        return ids.isEmpty() ? raw.toString() : ids;
    }
}
