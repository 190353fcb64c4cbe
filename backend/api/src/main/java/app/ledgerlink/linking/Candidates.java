package app.ledgerlink.linking;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.shared.RecordMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Finds customers that parties may be, by the keys that the database keeps of both. */
@ApplicationScoped
class Candidates {

    /** More customers than this with one key say nothing of who somebody is. */
    private static final int MOST = 20;

    private static final List<String> KEYS = List.of(
            "match_account = p.match_account",
            "match_tax = p.match_tax",
            "match_name = p.match_name",
            "match_skeleton = p.match_skeleton",
            "match_email = p.match_email",
            "match_domain = p.match_domain",
            "match_phone = any(p.match_phones)");

    private static final String PARTIES =
            "with p as materialized (select * from ledger_contact where workspace_id = :workspace and id = any(:parties)) ";

    private static final String ALIKE = PARTIES + of("COMPANY", "company", "merged_into is null") + " union all "
            + of("INDIVIDUAL", "contact", "merged_into is null and company_id is null")
            + " order by party, customer";

    /** Names like "Store 1" and "Store 2" are not similar. */
    private static final String SIMILAR =
            "(c.match_skeleton = p.match_skeleton or similarity(c.match_name, p.match_name) >= 0.6)"
                    + " and regexp_replace(c.match_name, '\\D', '', 'g') = regexp_replace(p.match_name, '\\D', '', 'g')";

    private static final String SIBLINGS = PARTIES
            + Stream.of("match_account", "match_tax")
                    .map(
                            key -> "select p.id as party, q.id as sibling from p join ledger_contact q"
                                    + " on q.workspace_id = p.workspace_id and q.connection_id = p.connection_id"
                                    + " and q." + key + " = p." + key
                                    + " where q.id < p.id and q.customer_id is null and (q.linking_due or q.link_state = 'PARKED')")
                    .collect(Collectors.joining(" union "));

    private static final String RIVALS = Stream.of("company", "contact")
            .flatMap(table -> Stream.of("match_account", "match_tax", "match_name", "match_email")
                    .map(key -> "select q.id from " + table + " c join ledger_contact q"
                            + " on q.workspace_id = c.workspace_id and q." + key + " = c." + key
                            + " where c.workspace_id = :workspace and c.id = any(:customers)"
                            + " and q.connection_id = :connection and q.id < :before"
                            + " and q.linking_due and q.customer_id is null"))
            .collect(Collectors.joining(" union "));

    private final Jdbi jdbi;

    Candidates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By party: customers with one of its keys, but for those that a person said it is not. */
    Map<UUID, List<Likeness>> of(UUID workspaceId, Collection<UUID> parties) {
        if (parties.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(h -> h.createQuery(ALIKE)
                .bind("workspace", workspaceId)
                .bindArray("parties", UUID.class, parties)
                .map(RecordMapper.of(Likeness.class))
                .collect(Collectors.groupingBy(Likeness::party)));
    }

    /** By party: earlier ones of the same books with its account or tax number that are not decided. */
    Map<UUID, List<UUID>> siblings(UUID workspaceId, Collection<UUID> parties) {
        if (parties.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(h -> h.createQuery(SIBLINGS)
                .bind("workspace", workspaceId)
                .bindArray("parties", UUID.class, parties)
                .map((row, context) ->
                        Map.entry(row.getObject("party", UUID.class), row.getObject("sibling", UUID.class)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** Parties before this one that are due and may be one of these customers too. */
    List<UUID> rivals(ConnectionRef connection, Collection<UUID> customers, UUID before) {
        if (customers.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(h -> h.createQuery(RIVALS)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.connectionId())
                .bindArray("customers", UUID.class, customers)
                .bind("before", before)
                .mapTo(UUID.class)
                .list());
    }

    private static String of(String kind, String table, String among) {
        String found = KEYS.stream()
                .map(key -> "(select id from " + table + " where workspace_id = :workspace and " + among + " and " + key
                        + " limit " + MOST + ")")
                .collect(Collectors.joining(" union "));
        return "select p.id as party, '" + kind + "' as kind, c.id as customer"
                + flag("c.match_account = p.match_account", "account")
                + flag("c.match_tax = p.match_tax", "tax")
                + flag("c.match_name = p.match_name", "name")
                + flag(SIMILAR, "similar")
                + flag("c.match_email = p.match_email", "email")
                + flag("c.match_domain = p.match_domain", "domain")
                + flag("c.match_phone = any(p.match_phones)", "phone")
                + flag("c.match_tax <> p.match_tax", "other_tax")
                + ", exists (select from ledger_contact q where q.workspace_id = p.workspace_id"
                + " and q.customer_id = c.id and q.connection_id = p.connection_id and q.id <> p.id) as same_books"
                + " from p cross join lateral (" + found + ") f"
                + " join " + table + " c on c.workspace_id = :workspace and c.id = f.id"
                + " where c.id <> all(p.not_customers)";
    }

    private static String flag(String agrees, String name) {
        return ", coalesce(" + agrees + ", false) as " + name;
    }
}
