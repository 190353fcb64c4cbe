package app.ledgerlink.items;

import app.ledgerlink.items.ItemResource.Item;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import app.ledgerlink.shared.SearchTerms;
import jakarta.enterprise.context.RequestScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Products and services of the books, within the caller's workspace. */
@RequestScoped
class Items {

    private static final String COLUMNS = """
            select i.id, i.code, coalesce(i.name, i.code) as name, i.description, i.sale_price, o.base_currency as currency,
                i.sold, i.purchased, i.connection_id, i.external_updated_at as last_changed_at""";

    /** Where a link was replaced, the items are read again through the one that goes on. */
    private static final String TABLES = """
             from item_at_hand i left join organisation_shown o on o.workspace_id = i.workspace_id and o.connection_id = i.connection_id
            where i.workspace_id = :workspaceId and not exists (select from ledger_connection_shown e
                where e.workspace_id = i.workspace_id and e.id = i.connection_id
                  and e.state = 'DISCONNECTED' and e.replaced_by is not null)""";

    private final Jdbi jdbi;
    private final Caller caller;

    Items(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    Page<Item> page(String q, PageQuery page) {
        SearchTerms terms = SearchTerms.of(q);
        String from = TABLES + terms.and("i.search");
        Listing items = Listing.of(COLUMNS, from, " order by lower(i.code), i.id");
        return jdbi.withHandle(h -> items.read(h, page, query -> bind(query, terms), rows -> rows.mapTo(Item.class)));
    }

    private Query bind(Query query, SearchTerms terms) {
        return query.bind("workspaceId", caller.workspaceId()).bindMap(terms.parameters());
    }
}
