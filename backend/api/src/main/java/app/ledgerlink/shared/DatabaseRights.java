package app.ledgerlink.shared;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What the application's roles may do, said at each start for whatever table the migrations have made by then (ADR
 * 0023). Where all of it is said already nothing is changed and no table is held.
 *
 * <p>Reads and writes rows of all tables, adds to the audit trail and reads it, leaves the list of migrations alone,
 * changes no table. The confined role reaches the rows of one workspace: each table's column {@code workspace_id} says
 * whose a row is, and of {@code workspace} its id. Views check as the one who asks, unless they confine by themselves.
 * Functions that work with their owner's rights are for the application's roles alone.
 */
@Singleton
class DatabaseRights {

    /** Of ours, not of an extension's. */
    private static final String OURS = """
            from pg_class c where c.relnamespace = current_schema()::regnamespace and not exists (
                select from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    private static final String SCHEMA = """
            select format('grant usage on schema %I to ledgerlink_app, ledgerlink_across', current_schema())
            where not has_schema_privilege('ledgerlink_across', current_schema(), 'usage')
            """;

    private static final String RIGHTS = """
            select format('grant %s on %I to ledgerlink_app, ledgerlink_across', r.rights, t.relname)
            from (select c.oid, c.relname, c.relkind
            """ + OURS + """
             and c.relkind in ('r', 'p', 'v') and c.relname not in (:migrations, :rules)) t
            cross join lateral (select case
                when t.relkind = 'v' then 'select'
                when t.relname = 'audit_event' then 'select, insert'
                else 'select, insert, update, delete' end as rights) r
            where exists (
                select from unnest(array['ledgerlink_app', 'ledgerlink_across']) role,
                    unnest(string_to_array(r.rights, ', ')) one
                where not has_table_privilege(role, t.oid, one))
            order by t.relname
            """;

    /** A build from before there were rules takes their list for a table like others. */
    private static final String LISTS = """
            select format('revoke all on %I from ledgerlink_app, ledgerlink_across', c.relname)
            """ + OURS + """
             and c.relname in (:migrations, :rules) and exists (
                select from unnest(array['ledgerlink_app', 'ledgerlink_across']) role
                where has_table_privilege(role, c.oid, 'select, insert, update, delete'))
            """;

    private static final String SEQUENCES = """
            select format('grant usage on sequence %I to ledgerlink_app, ledgerlink_across', c.relname)
            """ + OURS + """
             and case when c.relkind = 'S' then not has_sequence_privilege('ledgerlink_across', c.oid, 'usage') end
            order by c.relname
            """;

    private static final String FUNCTIONS = """
            select format(
                'revoke execute on function %1$s from public;'
                    || ' grant execute on function %1$s to ledgerlink_app, ledgerlink_across', p.oid::regprocedure)
            from pg_proc p where p.pronamespace = current_schema()::regnamespace and p.prosecdef and not exists (
                select from pg_depend d
                where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
              and (exists (
                    select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)
                or exists (
                    select from unnest(array['ledgerlink_app', 'ledgerlink_across']) role
                    where not has_function_privilege(role, p.oid, 'execute')))
            order by p.proname
            """;

    private static final String POLICIES = """
            select format(
                'drop policy if exists confined on %1$I; drop policy if exists unconfined on %1$I;'
                    || ' create policy confined on %1$I to ledgerlink_app using (%2$I = (select workspace_at_hand()));'
                    || ' create policy unconfined on %1$I to ledgerlink_across using (true);'
                    || ' alter table %1$I enable row level security', t.relname, t.whose)
            from (select c.oid, c.relname, c.relrowsecurity,
                    case when c.relname = 'workspace' then 'id' else (
                        select a.attname from pg_attribute a
                        where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped) end as whose
                """ + OURS + """
             and c.relkind in ('r', 'p')) t
            where t.whose is not null and (not t.relrowsecurity or 2 <> (
                select count(*) from pg_policy p
                where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive and p.polwithcheck is null
                  and (p.polname, p.polroles, replace(regexp_replace(
                        pg_get_expr(p.polqual, p.polrelid), '[\\s()]', '', 'g'), 'ASworkspace_at_hand', '')) in (
                    ('confined', array['ledgerlink_app'::regrole::oid], t.whose || '=SELECTworkspace_at_hand'),
                    ('unconfined', array['ledgerlink_across'::regrole::oid], 'true'))))
            order by t.relname
            """;

    private static final String VIEWS = """
            select format('alter view %I set (security_invoker = true)', c.relname)
            """ + OURS + """
             and c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
              and pg_get_viewdef(c.oid) not like '%workspace_at_hand()%'
            order by c.relname
            """;

    /** @return what is still to be said, a statement each that stands alone */
    List<String> missing(Handle handle, String migrations) {
        return handle.createQuery(String.join(
                        " union all ",
                        in(SCHEMA),
                        in(RIGHTS),
                        in(LISTS),
                        in(SEQUENCES),
                        in(FUNCTIONS),
                        in(POLICIES),
                        in(VIEWS)))
                .bind("migrations", migrations)
                .bind("rules", Rules.listBeside(migrations))
                .mapTo(String.class)
                .list();
    }

    private static String in(String query) {
        return "(" + query + ")";
    }
}
