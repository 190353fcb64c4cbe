package app.ledgerlink.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Puts a row into every table that holds a workspace's rows, whichever there are, with a marker in all that can hold one. */
final class PlantedRows {

    private static final Pattern FIRST_LITERAL = Pattern.compile("'([^']+)'");

    private record Column(String name, String type, String generated, String standard, String allowed) {}

    private PlantedRows() {}

    /** @param marker found again in texts, JSON and, as bytes, in secrets */
    static void plant(Jdbi jdbi, UUID workspace, String marker) {
        jdbi.useTransaction(h -> {
            // foreign keys aside: other tests make rows that belong together
            h.execute("set local session_replication_role = replica");
            for (String table : WorkspaceTables.childrenFirst(h)) {
                plant(h, table, workspace, marker);
            }
        });
    }

    private static void plant(Handle handle, String table, UUID workspace, String marker) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns(handle, table)) {
            if (column.generated().isEmpty()) {
                names.add(column.name());
                values.add(column.name().equals("workspace_id") ? "'" + workspace + "'" : value(column, marker));
            }
        }
        handle.execute("insert into " + table + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", values) + ")");
    }

    private static List<Column> columns(Handle handle, String table) {
        return handle.createQuery("""
                        select a.attname as name, format_type(a.atttypid, null) as type, a.attgenerated as generated,
                            (select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
                             where d.adrelid = a.attrelid and d.adnum = a.attnum) as standard,
                            (select pg_get_constraintdef(k.oid) from pg_constraint k
                             where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]
                             limit 1) as allowed
                        from pg_attribute a where a.attrelid = cast(:table as regclass) and a.attnum > 0
                          and not a.attisdropped""")
                .bind("table", table)
                .map((row, context) -> new Column(
                        row.getString("name"),
                        row.getString("type"),
                        row.getString("generated").strip(),
                        String.valueOf(row.getString("standard")),
                        row.getString("allowed")))
                .list();
    }

    private static String value(Column column, String marker) {
        Matcher literal = FIRST_LITERAL.matcher(String.valueOf(column.allowed()));
        boolean hasChoice = column.allowed() != null && column.allowed().contains("ARRAY[") && literal.find();
        return switch (column.type()) {
            case "text" -> "'" + (hasChoice ? literal.group(1) : marker) + "'";
            case "uuid" -> "gen_random_uuid()";
            case "bytea" -> "convert_to('" + marker + "', 'UTF8')";
            case "jsonb" ->
                column.standard().startsWith("'[")
                        ? "'[{\"planted\": \"" + marker + "\"}]'"
                        : "'{\"planted\": \"" + marker + "\"}'";
            case "text[]" -> "array['" + marker + "']";
            case "uuid[]" -> "array[gen_random_uuid()]";
            case "boolean" -> "false";
            case "timestamp with time zone" -> "'2099-01-01'";
            case "date" -> "'2026-01-01'";
            default -> "1";
        };
    }
}
