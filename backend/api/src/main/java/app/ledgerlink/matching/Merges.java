package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.Party;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.CustomerKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Which parties the books merged into which, along whole chains. */
@ApplicationScoped
class Merges {

    /** A party that was merged into another, or that another was merged into. */
    private record Node(
            UUID id,
            String externalId,
            String mergedIntoExternalId,
            CustomerKind customerKind,
            UUID customerId,
            boolean linkingDue,
            boolean ignored,
            List<UUID> notCustomers,
            PartyStatus status) {

        CustomerRef customer() {
            return customerId == null ? null : new CustomerRef(customerKind, customerId);
        }

        /** Not where a person said that it is no customer, or not that one. */
        boolean takesOver(UUID customer) {
            return customerId == null && !ignored && !notCustomers.contains(customer);
        }
    }

    /**
     * The merges that touch one page of parties.
     *
     * @param winners by loser of the page: the party that stands for it
     * @param customers by winner: the customer that it has, or takes over from the first of its losers that has one
     * @param heirs winners that take a customer over and that linking does not look at otherwise
     * @param followers by winner: losers that have no customer yet
     */
    record Page(
            Map<UUID, UUID> winners,
            Map<UUID, CustomerRef> customers,
            List<UUID> heirs,
            Map<UUID, List<UUID>> followers) {

        static final Page NONE = new Page(Map.of(), Map.of(), List.of(), Map.of());

        boolean isMerged(Party party) {
            return winners.containsKey(party.id());
        }

        /** Null where the winner has none and takes none over. */
        CustomerRef ofWinner(Party loser) {
            return customers.get(winners.get(loser.id()));
        }
    }

    private static final String NODES =
            "select * from ledger_contact where workspace_id = :workspaceId and connection_id = :connectionId and ";

    private final Jdbi jdbi;

    Merges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Page of(ConnectionRef connection, List<Party> page) {
        List<Node> losers = page.isEmpty() ? List.of() : losers(connection);
        if (losers.isEmpty()) {
            return Page.NONE;
        }
        Map<String, Node> known = Stream.concat(losers.stream(), targets(connection, losers).stream())
                .collect(Collectors.toMap(Node::externalId, Function.identity(), (one, same) -> one));
        Set<UUID> ids = page.stream().map(Party::id).collect(Collectors.toSet());
        Map<UUID, UUID> winners = new HashMap<>();
        Map<UUID, CustomerRef> customers = new HashMap<>();
        Set<UUID> heirs = new LinkedHashSet<>();
        Map<UUID, List<UUID>> followers = new HashMap<>();
        for (Node loser : losers) {
            Node winner = winner(loser, known).orElse(null);
            if (winner == null || !ids.contains(loser.id()) && !ids.contains(winner.id())) {
                continue;
            }
            if (ids.contains(loser.id())) {
                winners.put(loser.id(), winner.id());
            }
            if (winner.customer() != null) {
                customers.put(winner.id(), winner.customer());
            } else if (loser.customer() != null && winner.takesOver(loser.customerId())) {
                customers.putIfAbsent(winner.id(), loser.customer());
                if (!winner.linkingDue() && !ids.contains(winner.id())) {
                    heirs.add(winner.id());
                }
            }
            if (loser.customer() == null) {
                followers.computeIfAbsent(winner.id(), w -> new ArrayList<>()).add(loser.id());
            }
        }
        return new Page(winners, customers, List.copyOf(heirs), followers);
    }

    /** Where the chain ends; as far as it is known. None where it runs in a circle or ends in an erased party. */
    private static Optional<Node> winner(Node loser, Map<String, Node> known) {
        Set<String> seen = new HashSet<>();
        Node at = loser;
        while (at.mergedIntoExternalId() != null && known.containsKey(at.mergedIntoExternalId())) {
            if (!seen.add(at.externalId())) {
                return Optional.empty();
            }
            at = known.get(at.mergedIntoExternalId());
        }
        return at == loser || at.status() == PartyStatus.ERASED ? Optional.empty() : Optional.of(at);
    }

    private List<Node> losers(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery(NODES + "merged_into_external_id is not null order by id")
                .bindMethods(connection)
                .mapTo(Node.class)
                .list());
    }

    private List<Node> targets(ConnectionRef connection, Collection<Node> losers) {
        return jdbi.withHandle(h -> h.createQuery(NODES + "external_id = any(:targets)")
                .bindMethods(connection)
                .bindArray(
                        "targets",
                        String.class,
                        losers.stream().map(Node::mergedIntoExternalId).toList())
                .mapTo(Node.class)
                .list());
    }
}
