package app.ledgerlink.matching;

import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.CustomerNumber;
import app.ledgerlink.matching.MatchKeys.Key;
import app.ledgerlink.matching.MatchKeys.OfCustomer;
import app.ledgerlink.matching.MatchKeys.OfParty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds customers that parties may be, by the keys that the database keeps of both. Every lookup takes the keys of a
 * whole page as one array: at worst the rows of a workspace are read once, whatever the planner knows of them.
 */
@ApplicationScoped
class Candidates {

    /** More customers than this with one key say nothing of who somebody is. */
    private static final int MOST = 20;

    /** A plan made for any array compares each row with its elements one by one; one made for this array hashes them. */
    private static final String PLAN_BY_ARRAYS = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    private static final Map<String, Function<OfParty, Stream<String>>> KEYS = Map.of(
            "match_account", p -> Stream.of(p.matchAccount()),
            "match_tax", p -> Stream.of(p.matchTax()),
            "match_name", p -> Stream.of(p.matchName()),
            "match_skeleton", p -> Stream.of(p.matchSkeleton()),
            "match_email", p -> Stream.of(p.matchEmail()),
            "match_domain", p -> Stream.of(p.matchDomain()),
            "match_phone", p -> p.matchPhones().stream());

    static final String COLUMNS =
            "match_account, match_tax, match_name, match_skeleton, match_email, match_domain, match_phone";

    private static final String CUSTOMERS = Stream.concat(
                    among(CustomerKind.COMPANY, "company", "merged_into is null"),
                    among(CustomerKind.INDIVIDUAL, "contact", "merged_into is null and company_id is null"))
            .collect(Collectors.joining(" union "));

    /** A customer that is a party of some books already. */
    private record Linked(UUID customerId, UUID connectionId, UUID id, String contactNumber) {

        boolean besides(OfParty party) {
            return connectionId.equals(party.connectionId()) && !id.equals(party.id());
        }

        boolean isCreatedFromHere() {
            return CustomerNumber.customer(contactNumber).isPresent();
        }
    }

    private final Jdbi jdbi;

    Candidates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By party: customers with one of its keys, but for those that a person said it is not. */
    Map<UUID, List<Likeness>> of(UUID workspaceId, Collection<UUID> parties) {
        List<OfParty> keys = keys(workspaceId, parties);
        List<OfCustomer> customers = keys.isEmpty() ? List.of() : customers(workspaceId, keys);
        if (customers.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Linked>> linked =
                linked(workspaceId, customers.stream().map(OfCustomer::id).toList());
        Map<Key, List<OfCustomer>> byKey = new HashMap<>();
        customers.forEach(customer -> customer.keys()
                .forEach(key ->
                        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(customer)));
        Map<UUID, List<Likeness>> alike = new HashMap<>();
        for (OfParty party : keys) {
            List<Likeness> likely = party.keys()
                    .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                    .distinct()
                    .filter(c -> !party.notCustomers().contains(c.id()))
                    .map(c -> likeness(party, c, linked.getOrDefault(c.id(), List.of())))
                    .toList();
            if (!likely.isEmpty()) {
                alike.put(party.id(), likely);
            }
        }
        return alike;
    }

    private static Likeness likeness(OfParty party, OfCustomer customer, List<Linked> linked) {
        List<Linked> besides = linked.stream().filter(l -> l.besides(party)).toList();
        return party.to(customer, !besides.isEmpty(), besides.stream().anyMatch(Linked::isCreatedFromHere));
    }

    List<OfParty> keys(UUID workspaceId, Collection<UUID> parties) {
        if (parties.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from ledger_contact where workspace_id = :workspaceId and id = any(:parties) order by id")
                .bind("workspaceId", workspaceId)
                .bindArray("parties", UUID.class, parties)
                .mapTo(OfParty.class)
                .list());
    }

    private List<OfCustomer> customers(UUID workspaceId, List<OfParty> parties) {
        return jdbi.withHandle(h -> {
            h.execute(PLAN_BY_ARRAYS);
            var query = h.createQuery(CUSTOMERS).bind("workspaceId", workspaceId);
            KEYS.forEach((column, key) -> query.bindArray(
                    column,
                    String.class,
                    parties.stream()
                            .flatMap(key)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList()));
            return query.mapTo(OfCustomer.class).list();
        });
    }

    private Map<UUID, List<Linked>> linked(UUID workspaceId, List<UUID> customers) {
        return jdbi.withHandle(
                h -> h.createQuery("select customer_id, connection_id, id, contact_number from ledger_contact"
                                + " where workspace_id = :workspaceId and customer_id = any(:customers)")
                        .bind("workspaceId", workspaceId)
                        .bindArray("customers", UUID.class, customers)
                        .mapTo(Linked.class)
                        .collect(Collectors.groupingBy(Linked::customerId)));
    }

    private static Stream<String> among(CustomerKind kind, String table, String which) {
        return KEYS.keySet().stream()
                .sorted()
                .map(column -> "select '" + kind + "' as kind, id, " + COLUMNS
                        + " from (select id, " + COLUMNS + ", row_number() over (partition by " + column
                        + " order by id) as nth from "
                        + table + " where workspace_id = :workspaceId and " + which + " and " + column + " = any(:"
                        + column + ")) found where nth <= " + MOST);
    }
}
