package app.ledgerlink.search;

import app.ledgerlink.search.Found.Hit;
import app.ledgerlink.search.Found.HitKind;
import app.ledgerlink.search.Ranked.Fit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Companies and contacts, archived ones too, also by the name that the books have for them. */
final class CustomerFinder {

    /** @param booksName what the books call it, where that was found; else null */
    record Row(
            UUID id,
            String name,
            String email,
            UUID companyId,
            String companyName,
            boolean archived,
            boolean merged,
            String booksName,
            Fit fit) {}

    private static final String SQL = """
            select s.id, s.name, s.email, s.archived_at is not null as archived, s.merged_into is not null as merged,
                %2$s, f.books_name, case
                    when s.id = cast(:id as uuid) or f.by_id then 'ID'
                    when lower(s.email) = lower(:text) then 'EMAIL'
                    when lower(s.account_number) = lower(:text) then 'NUMBER'
                    when searchable(s.name) = searchable(:text) then 'NAME'
                    when searchable(s.name) like searchable(:prefix) then 'BEGINNING'
                    else 'PART' end as fit
            from (select found.id, max(found.books_name) as books_name, bool_or(found.by_id) as by_id from (
                    (select n.id, null as books_name, false as by_id from %1$s_at_hand n
                    where n.workspace_id = :workspaceId and searchable(n.name) like searchable(:prefix)
                    order by searchable(n.name) using ~<~ limit 20)
                    %4$s) found
                group by found.id) f
            join %1$s s on s.workspace_id = :workspaceId and s.id = f.id %3$s
            order by lower(s.name), s.id
            """;

    private static final String INSIDE = """
            union all (select w.id, null, false from %1$s_at_hand w where w.workspace_id = :workspaceId %3$s limit 60)
            union all (select p.customer_id, p.name, false from ledger_contact_at_hand p
                where p.workspace_id = :workspaceId and p.customer_kind = '%2$s' %4$s limit 60)
            """;

    private static final String BY_ID = """
            union all select cast(:id as uuid), null, true
            union all select p.customer_id, p.name, true from ledger_contact p
                where p.workspace_id = :workspaceId and p.customer_kind = '%s' and (p.id = cast(:id as uuid) or p.external_id = :text)
            """;

    private CustomerFinder() {}

    static List<Ranked> find(Handle handle, UUID workspace, Question question) {
        String companies = SQL.formatted(
                "company",
                "cast(null as uuid) as company_id, null as company_name",
                "",
                more("company", "COMPANY", question));
        String contacts = SQL.formatted(
                "contact",
                "s.company_id, o.name as company_name",
                "left join company o on o.workspace_id = s.workspace_id and o.id = s.company_id",
                more("contact", "INDIVIDUAL", question));
        return Stream.concat(
                        rows(handle, workspace, question, companies).stream().map(row -> ranked(HitKind.COMPANY, row)),
                        rows(handle, workspace, question, contacts).stream().map(row -> ranked(HitKind.CONTACT, row)))
                .toList();
    }

    private static String more(String table, String kind, Question question) {
        String inside = question.looksInside()
                ? INSIDE.formatted(
                        table,
                        kind,
                        question.terms().and("w.search"),
                        question.terms().and("p.search"))
                : "";
        return question.id() == null ? inside : inside + BY_ID.formatted(kind);
    }

    private static List<Row> rows(Handle handle, UUID workspace, Question question, String sql) {
        return question.bind(handle.createQuery(sql), workspace)
                .mapTo(Row.class)
                .list();
    }

    private static Ranked ranked(HitKind kind, Row row) {
        boolean ofCompany = row.companyId() != null;
        Hit hit = new Hit(
                kind,
                row.id(),
                row.name(),
                words(kind, row),
                ofCompany ? row.companyId() : row.id(),
                kind == HitKind.COMPANY || ofCompany ? "COMPANY" : "INDIVIDUAL",
                null,
                null);
        return new Ranked(row.fit(), row.archived(), hit);
    }

    private static String words(HitKind kind, Row row) {
        StringBuilder words = new StringBuilder(
                kind == HitKind.COMPANY
                        ? "Company"
                        : row.companyId() == null ? "Individual" : "Contact of " + row.companyName());
        if (row.email() != null) {
            words.append(", ").append(row.email());
        }
        if (row.booksName() != null && !row.booksName().equals(row.name())) {
            words.append("; in Xero: ").append(row.booksName());
        }
        if (row.merged()) {
            words.append("; merged into another customer");
        } else if (row.archived()) {
            words.append("; archived");
        }
        return words.toString();
    }
}
