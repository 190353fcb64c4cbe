package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Parties of the books that wait for linking, and the link each of them gets. Runs in the caller's transaction. */
@ApplicationScoped
public class Parties {

    /**
     * @param reason why it is not LINKED; null where it is
     * @param customer null unless LINKED
     */
    public record Link(UUID partyId, LinkState state, String reason, Party.CustomerRef customer) {}

    private static final String SELECT = """
            select p.*, exists (select from sales_document d
                where d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id
                  and document_sign(d.kind) <> 0 and d.status not in ('VOIDED', 'DELETED')) as has_sales
            from ledger_contact p
            where p.workspace_id = :workspaceId\s""";

    private final Jdbi jdbi;
    private final Json json;

    Parties(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** @param after id of the last party of the page before; null for the first page */
    public List<Party> due(ConnectionRef connection, UUID after, int limit) {
        return due(connection, after, limit, "");
    }

    /** Like {@link #due}; a person's decision about one of them waits until the caller's transaction ends. */
    public List<Party> lockDue(ConnectionRef connection, UUID after, int limit) {
        return due(connection, after, limit, "for no key update of p");
    }

    private List<Party> due(ConnectionRef connection, UUID after, int limit, String lock) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + """
                        and p.connection_id = :connectionId and p.linking_due
                        and p.id > coalesce(cast(:after as uuid), '00000000-0000-0000-0000-000000000000')
                        order by p.id limit :limit\s""" + lock)
                .bindMethods(connection)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> party(row))
                .list());
    }

    /** These parties of the workspace, in the order of their ids. */
    public List<Party> byIds(UUID workspaceId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(h -> h.createQuery(SELECT + "and p.id = any(:ids) order by p.id")
                .bind("workspaceId", workspaceId)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> party(row))
                .list());
    }

    /** Parties that are one of these customers; merged ones are left out. */
    public List<Party> ofCustomers(UUID workspaceId, Collection<UUID> customers) {
        return jdbi.withHandle(h -> h.createQuery(SELECT
                        + "and p.customer_id = any(:customers) and p.merged_into_external_id is null order by p.id")
                .bind("workspaceId", workspaceId)
                .bindArray("customers", UUID.class, customers)
                .map((row, context) -> party(row))
                .list());
    }

    /** Those companies of these parties that are called by a person. */
    public List<UUID> namedForPeople(UUID workspaceId, Collection<UUID> parties) {
        return jdbi.withHandle(
                h -> h.createQuery("select customer_id from ledger_contact where workspace_id = :workspaceId"
                                + " and id = any(:parties) and named_for_person and customer_kind = 'COMPANY'")
                        .bind("workspaceId", workspaceId)
                        .bindArray("parties", UUID.class, parties)
                        .mapTo(UUID.class)
                        .list());
    }

    public void decided(ConnectionRef connection, List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createUpdate("""
                        update ledger_contact p
                        set link_state = d.state, link_reason = d.reason, customer_kind = d.kind,
                            customer_id = d.customer, linking_due = false
                        from unnest(:ids, :states, :reasons, :kinds, :customers)
                            as d(id, state, reason, kind, customer)
                        where p.workspace_id = :workspaceId and p.id = d.id
                        """)
                .bindMethods(connection)
                .bindArray("ids", UUID.class, links.stream().map(Link::partyId).toList())
                .bindArray(
                        "states",
                        String.class,
                        links.stream().map(l -> l.state().name()).toList())
                .bindArray(
                        "reasons",
                        String.class,
                        links.stream().map(Link::reason).toList())
                .bindArray(
                        "kinds",
                        String.class,
                        links.stream()
                                .map(l -> l.customer() == null
                                        ? null
                                        : l.customer().kind().name())
                                .toList())
                .bindArray(
                        "customers",
                        UUID.class,
                        links.stream()
                                .map(l -> l.customer() == null
                                        ? null
                                        : l.customer().id())
                                .toList())
                .execute());
    }

    /**
     * By customer: the party whose fields the customer follows, where the books hold several that are this customer. One
     * that is active goes before one that is archived, an older one before a newer one; those of ended links come last, merged
     * ones never lead.
     */
    public Map<UUID, UUID> leads(UUID workspaceId, Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(h -> h.createQuery("""
                        select distinct on (p.customer_id) p.customer_id, p.id from ledger_contact p
                        join ledger_connection_shown l on l.workspace_id = p.workspace_id and l.id = p.connection_id
                        where p.workspace_id = :workspaceId and p.customer_id = any(:customers)
                          and p.merged_into_external_id is null
                        order by p.customer_id, l.state = 'DISCONNECTED', p.status = 'ERASED', p.status <> 'ACTIVE', p.id
                        """)
                .bind("workspaceId", workspaceId)
                .bindArray("customers", UUID.class, customers)
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** They are decided again in the next run. */
    public void makeDue(UUID workspaceId, Collection<UUID> parties) {
        jdbi.useHandle(h -> h.createUpdate("update ledger_contact set linking_due = true"
                        + " where workspace_id = :workspaceId and id = any(:parties)")
                .bind("workspaceId", workspaceId)
                .bindArray("parties", UUID.class, parties)
                .execute());
    }

    /** As {@link #makeDue(UUID, Collection)}, by the books' ids. */
    public void makeDue(ConnectionRef connection, Collection<String> externalIds) {
        jdbi.useHandle(
                h -> h.createUpdate("update ledger_contact set linking_due = true where workspace_id = :workspaceId"
                                + " and connection_id = :connectionId and external_id = any(:ids)")
                        .bindMethods(connection)
                        .bindArray("ids", String.class, externalIds)
                        .execute());
    }

    /** Parties that were merged away go with their customer to another. */
    public void moveMerged(UUID workspaceId, UUID from, Party.CustomerRef to) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update ledger_contact set customer_kind = :kind, customer_id = :to
                        where workspace_id = :workspaceId and customer_id = :from
                          and merged_into_external_id is not null
                        """)
                .bind("workspaceId", workspaceId)
                .bind("from", from)
                .bind("kind", to.kind())
                .bind("to", to.id())
                .execute());
    }

    /** Names by the books' ids; parties that are not stored are left out. */
    public Map<String, String> names(ConnectionRef connection, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(h -> h.createQuery("select external_id, name from ledger_contact"
                        + " where workspace_id = :workspaceId and connection_id = :connectionId"
                        + " and external_id = any(:externalIds)")
                .bindMethods(connection)
                .bindArray("externalIds", String.class, externalIds)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Our id of a party that is stored. */
    public UUID id(ConnectionRef connection, String externalId) {
        return jdbi.withHandle(h -> h.createQuery("select id from ledger_contact where workspace_id = :workspaceId"
                        + " and connection_id = :connectionId and external_id = :externalId")
                .bindMethods(connection)
                .bind("externalId", externalId)
                .mapTo(UUID.class)
                .one());
    }

    /** Whose books a party is of. */
    public ConnectionRef connectionOf(UUID workspaceId, UUID party) {
        return new ConnectionRef(
                workspaceId,
                jdbi.withHandle(h -> h.createQuery(
                                "select connection_id from ledger_contact where workspace_id = :workspaceId and id = :party")
                        .bind("workspaceId", workspaceId)
                        .bind("party", party)
                        .mapTo(UUID.class)
                        .one()));
    }

    /** Whether any party of any books is this customer. */
    public boolean isLinked(UUID workspaceId, UUID customer) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select exists (select from ledger_contact
                            where workspace_id = :workspaceId and customer_id = :customer)
                        """)
                .bind("workspaceId", workspaceId)
                .bind("customer", customer)
                .mapTo(boolean.class)
                .one());
    }

    /** After a change of the rules: what they left out is decided again in the next run. */
    public void reconsiderExcluded(ConnectionRef connection) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update ledger_contact set linking_due = true
                        where workspace_id = :workspaceId and connection_id = :connectionId and link_state = 'EXCLUDED'
                        """).bindMethods(connection).execute());
    }

    private Party party(ResultSet row) throws SQLException {
        ContactData data = new ContactData(
                row.getString("external_id"),
                row.getString("name"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("account_number"),
                row.getString("contact_number"),
                row.getString("tax_number"),
                PartyStatus.valueOf(row.getString("status")),
                row.getBoolean("is_customer"),
                row.getBoolean("is_supplier"),
                null,
                row.getString("merged_into_external_id"),
                row.getString("website"),
                list(row, "phones", PhoneData.class),
                list(row, "addresses", AddressData.class),
                list(row, "people", PersonData.class),
                null,
                row.getTimestamp("external_updated_at").toInstant());
        String kind = row.getString("customer_kind");
        Party.CustomerRef customer = kind == null
                ? null
                : new Party.CustomerRef(CustomerKind.valueOf(kind), row.getObject("customer_id", UUID.class));
        return new Party(row.getObject("id", UUID.class), data, customer, row.getBoolean("has_sales"), choices(row));
    }

    private static Party.Choices choices(ResultSet row) throws SQLException {
        return new Party.Choices(row.getBoolean("chosen_vendor"), row.getBoolean("ignored"), List.of((UUID[])
                row.getArray("not_customers").getArray()));
    }

    private <T> List<T> list(ResultSet row, String column, Class<T> type) throws SQLException {
        return json.list(row.getString(column), type);
    }
}
