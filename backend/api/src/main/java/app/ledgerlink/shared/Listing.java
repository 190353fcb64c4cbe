package app.ledgerlink.shared;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/**
 * A list that is read page by page: the rows of a page, and how many there are over all pages.
 *
 * @param rows the statement that reads a page; ends or holds {@link #PAGE}
 * @param total the statement that counts; asked for only where the page itself does not tell
 */
public record Listing(String rows, String total) {

    /** Cuts one page out. */
    public static final String PAGE = " limit :size offset :offset";

    /**
     * @param columns {@code "select …"}
     * @param found {@code " from … where …"}: what is counted too
     * @param order {@code " order by …"}, by something that no two rows share
     */
    public static Listing of(String columns, String found, String order) {
        return new Listing(columns + found + order + PAGE, count(found));
    }

    public static String count(String found) {
        return "select count(*)" + found;
    }

    /**
     * An order that was asked for.
     *
     * @param known what each choice sorts by: nothing else is ever put in
     * @param then what no two rows share
     */
    public static <S extends Enum<S>> String order(Map<S, String> known, S by, boolean descending, String then) {
        return " order by " + known.get(by) + (descending ? " desc" : "") + " nulls last, " + then;
    }

    /**
     * @param values binds whatever both statements name
     * @param read maps the rows
     */
    public <T> Page<T> read(
            Handle handle, PageQuery page, UnaryOperator<Query> values, Function<Query, ResultIterable<T>> read) {
        List<T> items = read.apply(values.apply(handle.createQuery(rows))
                        .bind("size", page.size)
                        .bind("offset", page.offset()))
                .list();
        return page.of(items, total(handle, page, values, items.size()));
    }

    private long total(Handle handle, PageQuery page, UnaryOperator<Query> values, int read) {
        return page.offset() == 0 && read < page.size
                ? read
                : values.apply(handle.createQuery(total)).mapTo(long.class).one();
    }
}
