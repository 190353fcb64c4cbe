package app.ledgerlink.search;

import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.search.Found.Hit;
import app.ledgerlink.search.Found.HitKind;
import app.ledgerlink.search.Ranked.Fit;
import app.ledgerlink.shared.Sql;
import java.util.List;
import java.util.Map;
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

    private static final String INSIDE = """
            union all (select w.id, null, false from %1$s_at_hand w where w.workspace_id = :workspaceId %3$s limit 60)
            union all (select p.customer_id, p.name, false from ledger_contact_at_hand p
                where p.workspace_id = :workspaceId and p.customer_kind = '%2$s' %4$s limit 60)
            """;

    private static final String BY_ID = """
            union all select cast(:id as uuid), null, true
            union all select p.customer_id, p.name, true from ledger_contact_shown p
                where p.workspace_id = :workspaceId and p.customer_kind = '%s' and (p.id = cast(:id as uuid) or p.external_id = :text)
            """;

    private CustomerFinder() {}

    static List<Ranked> find(Handle handle, UUID workspace, Question question, LedgerGateways gateways) {
        String companies = sql(
                "company",
                "cast(null as uuid) as company_id, null as company_name",
                "",
                more("company", CustomerKind.COMPANY, question));
        String contacts = sql(
                "contact",
                "s.company_id, o.name as company_name",
                "left join company_shown o on o.workspace_id = s.workspace_id and o.id = s.company_id",
                more("contact", CustomerKind.INDIVIDUAL, question));
        return Stream.concat(
                        rows(handle, workspace, question, companies).stream()
                                .map(row -> ranked(HitKind.COMPANY, row, gateways)),
                        rows(handle, workspace, question, contacts).stream()
                                .map(row -> ranked(HitKind.CONTACT, row, gateways)))
                .toList();
    }

    private static String sql(String table, String company, String companies, String more) {
        return Sql.of(
                CustomerFinder.class,
                "customers",
                Map.of("table", table, "company", company, "companies", companies, "more", more));
    }

    private static String more(String table, CustomerKind kind, Question question) {
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

    private static Ranked ranked(HitKind kind, Row row, LedgerGateways gateways) {
        boolean ofCompany = row.companyId() != null;
        Hit hit = new Hit(
                kind,
                row.id(),
                row.name(),
                words(kind, row, gateways),
                ofCompany ? row.companyId() : row.id(),
                kind == HitKind.COMPANY || ofCompany ? CustomerKind.COMPANY : CustomerKind.INDIVIDUAL,
                null,
                null);
        return new Ranked(row.fit(), row.archived(), hit);
    }

    private static String words(HitKind kind, Row row, LedgerGateways gateways) {
        StringBuilder words = new StringBuilder(
                kind == HitKind.COMPANY
                        ? "Company"
                        : row.companyId() == null ? "Individual" : "Contact of " + row.companyName());
        if (row.email() != null) {
            words.append(", ").append(row.email());
        }
        if (row.booksName() != null && !row.booksName().equals(row.name())) {
            words.append(gateways.told("; in {system}: ")).append(row.booksName());
        }
        if (row.merged()) {
            words.append("; merged into another customer");
        } else if (row.archived()) {
            words.append("; archived");
        }
        return words.toString();
    }
}
