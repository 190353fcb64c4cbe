package app.ledgerlink.customers;

import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import app.ledgerlink.shared.SearchTerms;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Lists of companies and of contacts, within the caller's workspace; archived ones are left out. */
@RequestScoped
class CustomerLists {

    private static final String COMPANIES =
            " from company_at_hand c where c.workspace_id = :workspaceId and c.archived_at is null";

    private static final String CONTACTS = """
             from contact_at_hand c left join company o on o.workspace_id = c.workspace_id and o.id = c.company_id
            where c.workspace_id = :workspaceId and c.archived_at is null
              and (cast(:company as uuid) is null or c.company_id = cast(:company as uuid))""";

    private static final String CONTACT_COLUMNS =
            "select c.id, c.name, c.company_id, o.name as company_name, c.job_title, c.email,"
                    + " coalesce(c.phone, c.mobile) as phone, false as archived, c.left_ledger_at";

    private static final String BY_NAME = " order by lower(c.name), c.id";

    private final Jdbi jdbi;
    private final Caller caller;

    CustomerLists(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    Page<CompanySummary> companies(String q, PageQuery page) {
        SearchTerms terms = SearchTerms.of(q);
        String from = COMPANIES + terms.and("c.search");
        Listing companies = Listing.of("select c.id, c.name, c.email, c.phone, false as archived", from, BY_NAME);
        return jdbi.withHandle(
                h -> companies.read(h, page, sql -> bind(sql, terms, null), rows -> rows.mapTo(CompanySummary.class)));
    }

    /** @param company null for the contacts of all companies and of none */
    Page<ContactSummary> contacts(String q, UUID company, PageQuery page) {
        SearchTerms terms = SearchTerms.of(q);
        String from = CONTACTS + terms.and("c.search");
        Listing contacts = Listing.of(CONTACT_COLUMNS, from, BY_NAME);
        return jdbi.withHandle(h ->
                contacts.read(h, page, sql -> bind(sql, terms, company), rows -> rows.mapTo(ContactSummary.class)));
    }

    /** All contacts of one company by name; those that left in the books last. */
    List<ContactSummary> people(UUID company) {
        return jdbi.withHandle(h -> bind(
                        h.createQuery(CONTACT_COLUMNS + CONTACTS
                                + " order by c.left_ledger_at is not null, lower(c.name), c.id"),
                        SearchTerms.of(null),
                        company)
                .mapTo(ContactSummary.class)
                .list());
    }

    private Query bind(Query sql, SearchTerms terms, UUID company) {
        return sql.bind("workspaceId", caller.workspaceId())
                .bind("company", company)
                .bindMap(terms.parameters());
    }
}
