package app.ledgerlink.hostile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** All that a workspace holds, read from every table that says whose a row is. */
final class Planted {

    /** Begins every name and text of the workspace that must not be seen. */
    static final String MARK = "Zq7-unseen";

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final Jdbi jdbi;
    private final UUID workspace;

    Planted(Jdbi jdbi, UUID workspace) {
        this.jdbi = jdbi;
        this.workspace = workspace;
    }

    /** Some ids of each table, the oldest ones. */
    Map<String, List<UUID>> ids() {
        Map<String, List<UUID>> ids = new LinkedHashMap<>();
        for (String table : tables("id")) {
            List<UUID> some = jdbi.withHandle(
                    h -> h.select("select id from " + table + " where workspace_id = ? order by id limit 2", workspace)
                            .mapTo(UUID.class)
                            .list());
            if (!some.isEmpty()) {
                ids.put(table, some);
            }
        }
        return ids;
    }

    /** Every id that a row of the workspace has or names. */
    Set<String> marks() {
        Set<String> marks = new TreeSet<>();
        rows().values().forEach(text -> {
            Matcher id = ID.matcher(text);
            while (id.find()) {
                marks.add(id.group().toLowerCase(java.util.Locale.ROOT));
            }
        });
        return marks;
    }

    /** Each table's rows as one text: what must be the same afterwards. */
    Map<String, String> rows() {
        Map<String, String> rows = new HashMap<>();
        for (String table : tables("workspace_id")) {
            rows.put(
                    table,
                    jdbi
                            .withHandle(h -> h.select(
                                            "select cast(t as text) from " + table + " t where workspace_id = ?",
                                            workspace)
                                    .mapTo(String.class)
                                    .list())
                            .stream()
                            .sorted()
                            .collect(Collectors.joining("\n")));
        }
        return rows;
    }

    private List<String> tables(String column) {
        return new ArrayList<>(jdbi.withHandle(h -> h.select(
                        "select t.table_name from information_schema.tables t"
                                + " join information_schema.columns w using (table_schema, table_name)"
                                + " join information_schema.columns c using (table_schema, table_name)"
                                + " where t.table_type = 'BASE TABLE' and t.table_schema = current_schema()"
                                + " and w.column_name = 'workspace_id' and c.column_name = ? and c.data_type = 'uuid'"
                                + " order by t.table_name",
                        column)
                .mapTo(String.class)
                .list()));
    }

    /** What of it an answer shows; ids that the request itself named are no news. */
    static List<String> seen(String answer, Set<String> marks, String request) {
        List<String> seen = new ArrayList<>();
        if (answer.contains(MARK)) {
            seen.add(MARK);
        }
        Matcher id = ID.matcher(answer);
        while (id.find()) {
            String found = id.group().toLowerCase(java.util.Locale.ROOT);
            if (marks.contains(found)
                    && !request.toLowerCase(java.util.Locale.ROOT).contains(found)) {
                seen.add(found);
            }
        }
        return seen;
    }
}
