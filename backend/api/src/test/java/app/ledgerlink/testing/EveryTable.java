package app.ledgerlink.testing;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** All tables of the database, also later ones. */
public final class EveryTable {

    private EveryTable() {}

    /** @return how many rows of each table hold the text, in any column and in any case; tables without one are left out */
    public static Map<String, Long> holding(Jdbi jdbi, String text) {
        Map<String, Long> found = new TreeMap<>();
        jdbi.useHandle(h -> h.createQuery("select relname from pg_class where relkind in ('r', 'p')"
                        + " and relnamespace = 'public'::regnamespace")
                .mapTo(String.class)
                .forEach(table -> {
                    long rows = h.createQuery("select count(*) from " + table + " t where t::text ilike :text")
                            .bind("text", "%" + text + "%")
                            .mapTo(long.class)
                            .one();
                    if (rows > 0) {
                        found.put(table, rows);
                    }
                }));
        return found;
    }
}
