package app.ledgerlink.ledger;

import app.ledgerlink.ledger.LedgerRecord.AddressData;
import app.ledgerlink.ledger.LedgerRecord.ContactData;
import app.ledgerlink.ledger.LedgerRecord.PartyStatus;
import app.ledgerlink.ledger.LedgerRecord.PersonData;
import app.ledgerlink.ledger.LedgerRecord.PhoneData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Parties of the books that wait for linking, and the link each of them gets. Runs in the caller's transaction. */
@ApplicationScoped
public class Parties {

    /** @param customer null unless LINKED */
    public record Link(UUID partyId, Party.LinkState state, Party.CustomerRef customer) {}

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Parties(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** @param after id of the last party of the page before; null for the first page */
    public List<Party> due(ConnectionRef connection, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select p.*, exists (select from sales_document d
                            where d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id
                              and d.status not in ('VOIDED', 'DELETED')) as has_sales
                        from ledger_contact p
                        where p.workspace_id = :workspaceId and p.connection_id = :connectionId and p.linking_due
                          and p.id > coalesce(cast(:after as uuid), '00000000-0000-0000-0000-000000000000')
                        order by p.id limit :limit
                        """)
                .bindMethods(connection)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> party(row))
                .list());
    }

    public void decided(ConnectionRef connection, List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createUpdate("""
                        update ledger_contact p
                        set link_state = d.state, customer_kind = d.kind, customer_id = d.customer, linking_due = false
                        from unnest(:ids, :states, :kinds, :customers) as d(id, state, kind, customer)
                        where p.workspace_id = :workspaceId and p.id = d.id
                        """)
                .bindMethods(connection)
                .bindArray("ids", UUID.class, links.stream().map(Link::partyId).toList())
                .bindArray(
                        "states",
                        String.class,
                        links.stream().map(l -> l.state().name()).toList())
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
                null,
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
                null,
                row.getTimestamp("external_updated_at").toInstant());
        String kind = row.getString("customer_kind");
        Party.CustomerRef customer = kind == null
                ? null
                : new Party.CustomerRef(Party.CustomerKind.valueOf(kind), row.getObject("customer_id", UUID.class));
        return new Party(row.getObject("id", UUID.class), data, customer, row.getBoolean("has_sales"));
    }

    private <T> List<T> list(ResultSet row, String column, Class<T> type) throws SQLException {
        try {
            return json.readerForListOf(type).readValue(row.getString(column));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
