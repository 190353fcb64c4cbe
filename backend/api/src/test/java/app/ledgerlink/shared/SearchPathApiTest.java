package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A restore runs with an empty search_path: what our functions and views name must be found there too. */
@QuarkusTest
class SearchPathApiTest {

    /** Functions of ours: those that no extension brought. */
    private static final String FUNCTIONS = """
            select p.oid::regprocedure::text from pg_proc p join pg_language l on l.oid = p.prolang
            where p.pronamespace = current_schema()::regnamespace
              and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
            """;

    private static final String CALLS = """
            select format('select %I.%I(%s)', n.nspname, p.proname, (
                    select string_agg(format('cast(null as %s)', a.type::regtype), ', ' order by a.position)
                    from unnest(p.proargtypes) with ordinality a(type, position)))
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.oid = current_schema()::regnamespace and p.prorettype <> 'trigger'::regtype
              and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
            """;

    private static final String VIEWS = """
            select format('select * from %I.%I limit 1', schemaname, viewname) from pg_views where schemaname = current_schema()
              and not exists (select from pg_depend d where d.objid = format('%I.%I', schemaname, viewname)::regclass and d.deptype = 'e')
            """;

    @Inject
    Jdbi jdbi;

    @Test
    void functionsBindTheirNamesWhenTheyAreMade() {
        assertThat(strings(FUNCTIONS)).isNotEmpty();
        assertThat(strings(FUNCTIONS + " and l.lanname = 'sql' and p.prosqlbody is null"))
                .as("write the body as “return …” or “begin atomic … end”, not as a string")
                .isEmpty();
        assertThat(strings(FUNCTIONS + " and l.lanname not in ('sql', 'c', 'internal')"
                        + " and not coalesce(array_to_string(p.proconfig, ' '), '') like '%search_path=%'"))
                .as("give the function a “set search_path”")
                .isEmpty();
    }

    @Test
    void functionsAndViewsWorkUnderAnEmptySearchPath() {
        List<String> calls = strings(CALLS);
        List<String> views = strings(VIEWS);
        assertThat(calls).hasSizeGreaterThanOrEqualTo(11);
        assertThat(views).hasSizeGreaterThanOrEqualTo(5);

        jdbi.useTransaction(handle -> {
            handle.execute("set local search_path = ''");
            calls.forEach(handle::execute);
            views.forEach(handle::execute);
        });
    }

    private List<String> strings(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
