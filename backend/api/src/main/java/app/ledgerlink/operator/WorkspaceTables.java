package app.ledgerlink.operator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The tables that hold rows of a workspace, as the database's catalogue knows them: a later table cannot be forgotten. */
final class WorkspaceTables {

    private static final String HOLDING = """
            select c.relname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
            order by c.relname""";

    private static final String REFERENCES = """
            select distinct t.relname as referring, r.relname as referred
            from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class r on r.oid = k.confrelid
            where k.contype = 'f' and k.conrelid <> k.confrelid and t.relnamespace = 'public'::regnamespace""";

    /**
     * Left out: what tells nobody anything but lets them in; what can be derived from the others; and what tells of a
     * person's accounts in other workspaces.
     */
    private static final String COLUMNS = """
            select a.attname as name,
                a.attgenerated = '' and a.atttypid <> 'bytea'::regtype
                    and a.attname !~ '(password|secret|passphrase)|(^|_)hash(es)?$'
                    and not (:table in ('app_user', 'user_session')
                        and a.attname ~ '^(joined|person|opener|opened_by)_|^sign_in_email$') as told
            from pg_attribute a
            where a.attrelid = ('public.' || quote_ident(:table))::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum""";

    private static final String KEY = """
            select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
            where i.indrelid = ('public.' || quote_ident(:table))::regclass and i.indisprimary
            order by array_position(i.indkey::int2[], a.attnum)""";

    private record Reference(String referring, String referred) {}

    private WorkspaceTables() {}

    /** All but {@code workspace}, each before those that it refers to: in this order they can be deleted. */
    static List<String> childrenFirst(Handle handle) {
        List<String> tables = handle.createQuery(HOLDING).mapTo(String.class).list();
        Map<String, Set<String>> referring = handle.createQuery(REFERENCES).mapTo(Reference.class).list().stream()
                .collect(Collectors.groupingBy(
                        Reference::referred, Collectors.mapping(Reference::referring, Collectors.toSet())));
        Set<String> ordered = new LinkedHashSet<>();
        tables.forEach(table -> add(table, referring, new LinkedHashSet<>(), ordered));
        ordered.retainAll(tables);
        return new ArrayList<>(ordered);
    }

    private static void add(
            String table, Map<String, Set<String>> referring, Set<String> underWay, Set<String> ordered) {
        if (!ordered.contains(table) && underWay.add(table)) {
            referring.getOrDefault(table, Set.of()).forEach(child -> add(child, referring, underWay, ordered));
            ordered.add(table);
        }
    }

    /** By column, in the table's order: whether an export tells it. */
    static Map<String, Boolean> columns(Handle handle, String table) {
        return handle
                .createQuery(COLUMNS)
                .bind("table", table)
                .map((row, context) -> Map.entry(row.getString("name"), row.getBoolean("told")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** How the table's alias {@code t} tells a column. */
    static String told(String table, String column) {
        // which of both it is tells whether the address is in use elsewhere
        return table.equals("app_user") && column.equals("email")
                ? "coalesce(t.sign_in_email, t.email) as email"
                : "t." + quoted(column);
    }

    static List<String> key(Handle handle, String table) {
        return handle.createQuery(KEY).bind("table", table).mapTo(String.class).list();
    }

    /** A name out of the catalogue, fit for a statement. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
