package app.ledgerlink.operator;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Everything of a workspace as JSON lines, as of one moment: a first line that says what follows, a line for each row
 * of each table, parents first, and a last line with the number of rows, without which the export is cut off.
 */
final class WorkspaceExport {

    private static final int FORMAT = 1;
    private static final int ROWS_AT_ONCE = 500;

    private final Jdbi jdbi;
    private final Workbench bench;

    WorkspaceExport(Workbench bench) {
        this.bench = bench;
        this.jdbi = bench.jdbi();
    }

    /** @return the number of rows */
    long write(UUID workspace, PrintWriter lines) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, h -> {
            h.execute("set transaction read only");
            List<String> tables = parentsFirst(h);
            Map<String, List<String>> leftOut = new LinkedHashMap<>();
            tables.forEach(table -> leftOut.put(table, columns(h, table, false)));
            leftOut.values().removeIf(List::isEmpty);
            lines.println(head(h, workspace, leftOut));
            Map<String, Long> counts = new LinkedHashMap<>();
            for (String table : tables) {
                counts.put(table, rows(h, workspace, table, lines));
            }
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            lines.println("{\"end\": "
                    + object(counts.entrySet().stream().map(e -> "\"" + e.getKey() + "\": " + e.getValue()))
                    + ", \"rows\": " + all + "}");
            lines.flush();
            if (lines.checkError()) {
                throw new OperatorProblem("The export could not be written to its end. Make room, then try again.");
            }
            return all;
        });
    }

    private static List<String> parentsFirst(Handle handle) {
        List<String> tables = new ArrayList<>(WorkspaceTables.childrenFirst(handle));
        tables.add("workspace");
        java.util.Collections.reverse(tables);
        return tables;
    }

    private static List<String> columns(Handle handle, String table, boolean told) {
        return WorkspaceTables.columns(handle, table).entrySet().stream()
                .filter(column -> column.getValue() == told)
                .map(Map.Entry::getKey)
                .toList();
    }

    private String head(Handle handle, UUID workspace, Map<String, List<String>> leftOut) {
        return handle.createQuery("""
                        select json_build_object('export', json_build_object('format', :format, 'workspace', :workspaceId,
                            'exportedAt', cast(:now as timestamptz), 'schema', (
                                select version from flyway_schema_history
                                where success and version is not null order by installed_rank desc limit 1),
                            'leftOut', cast(:leftOut as json)))::text""")
                .bind("format", FORMAT)
                .bind("workspaceId", workspace)
                .bind("now", bench.clock().instant())
                .bind(
                        "leftOut",
                        object(leftOut.entrySet().stream()
                                .map(e -> "\"" + e.getKey() + "\": "
                                        + e.getValue().stream()
                                                .map(column -> "\"" + column + "\"")
                                                .collect(Collectors.joining(", ", "[", "]")))))
                .mapTo(String.class)
                .one();
    }

    private static long rows(Handle handle, UUID workspace, String table, PrintWriter lines) {
        List<String> told = columns(handle, table, true);
        List<String> key = WorkspaceTables.key(handle, table);
        String sql = "select json_build_object('table', :table, 'row', to_json(r))::text from (select "
                + told.stream().map(c -> WorkspaceTables.told(table, c)).collect(Collectors.joining(", "))
                + " from " + WorkspaceTables.quoted(table) + " t where t."
                + (table.equals("workspace") ? "id" : "workspace_id") + " = :workspaceId"
                + (key.isEmpty()
                        ? ""
                        : key.stream()
                                .map(c -> "t." + WorkspaceTables.quoted(c))
                                .collect(Collectors.joining(", ", " order by ", "")))
                + ") r";
        long[] count = {0};
        handle.createQuery(sql)
                .bind("table", table)
                .bind("workspaceId", workspace)
                .setFetchSize(ROWS_AT_ONCE)
                .mapTo(String.class)
                .forEach(line -> {
                    lines.println(line);
                    count[0]++;
                });
        return count[0];
    }

    private static String object(Stream<String> fields) {
        return fields.collect(Collectors.joining(", ", "{", "}"));
    }
}
