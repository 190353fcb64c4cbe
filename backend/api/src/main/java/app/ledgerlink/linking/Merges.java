package app.ledgerlink.linking;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.ledger.LedgerRecord.PartyStatus;
import app.ledgerlink.ledger.Party;
import app.ledgerlink.ledger.Party.CustomerKind;
import app.ledgerlink.ledger.Party.CustomerRef;
import app.ledgerlink.shared.RecordMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Which parties the books merged into which, along whole chains. */
@ApplicationScoped
class Merges {

    /**
     * @param winner the party at the end of the chain
     * @param due whether linking looks at it anyway
     * @param refused whether a person said that the winner is no customer, or not the one that the loser is
     */
    private record Merged(
            UUID loser, UUID winner, CustomerKind customerKind, UUID customerId, boolean due, boolean refused) {}

    /** A party that ends in a winner of the page, with its own customer, if any. */
    record Loser(UUID winner, UUID loser, CustomerKind customerKind, UUID customerId) {}

    /**
     * The merges that touch one page of parties.
     *
     * @param winners by loser of the page: the party that stands for it
     * @param customers by winner: the customer that it has, or takes over from the first of its losers that has one
     * @param heirs winners that take a customer over and that linking does not look at otherwise
     * @param followers by winner of the page: losers that have no customer yet
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

    private static final String WINNERS = """
            with recursive chain as (
                select p.id as loser, p.id, p.external_id, p.merged_into_external_id as next,
                    array[p.external_id] as seen, 0 as depth
                from ledger_contact p
                where p.workspace_id = :workspaceId and p.connection_id = :connectionId and p.id = any(:parties)
                  and p.merged_into_external_id is not null
                union all
                select c.loser, w.id, w.external_id, w.merged_into_external_id, c.seen || w.external_id, c.depth + 1
                from chain c
                join ledger_contact w on w.workspace_id = :workspaceId and w.connection_id = :connectionId
                    and w.external_id = c.next
                where w.external_id <> all(c.seen)),
            ends as (
                select distinct on (loser) loser, id, depth, coalesce(next = any(seen), false) as endless
                from chain order by loser, depth desc)
            select e.loser, w.id as winner, w.customer_kind, w.customer_id, w.linking_due as due,
                w.ignored or coalesce(l.customer_id = any(w.not_customers), false) as refused
            from ends e join ledger_contact w on w.workspace_id = :workspaceId and w.id = e.id
            join ledger_contact l on l.workspace_id = :workspaceId and l.id = e.loser
            where e.depth > 0 and not e.endless and w.status <> 'ERASED'
            order by e.loser""";

    private static final String LOSERS = """
            with recursive losers as (
                select w.id as winner, w.external_id, array[w.external_id] as seen, cast(null as uuid) as loser,
                    cast(null as text) as customer_kind, cast(null as uuid) as customer_id
                from ledger_contact w
                where w.workspace_id = :workspaceId and w.connection_id = :connectionId and w.id = any(:parties)
                  and w.merged_into_external_id is null
                union all
                select c.winner, l.external_id, c.seen || l.external_id, l.id, l.customer_kind, l.customer_id
                from losers c
                join ledger_contact l on l.workspace_id = :workspaceId and l.connection_id = :connectionId
                    and l.merged_into_external_id = c.external_id
                where l.external_id <> all(c.seen))
            select winner, loser, customer_kind, customer_id from losers where loser is not null order by winner, loser""";

    private final Jdbi jdbi;

    Merges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Page of(ConnectionRef connection, List<Party> page) {
        Map<UUID, UUID> winners = new HashMap<>();
        Map<UUID, CustomerRef> customers = new HashMap<>();
        Map<UUID, List<UUID>> followers = new HashMap<>();
        Map<UUID, Party> byId = page.stream().collect(Collectors.toMap(Party::id, Function.identity()));
        for (Loser loser : page.isEmpty() ? List.<Loser>of() : read(LOSERS, connection, byId.keySet(), Loser.class)) {
            if (loser.customerId() == null) {
                followers
                        .computeIfAbsent(loser.winner(), w -> new ArrayList<>())
                        .add(loser.loser());
            } else if (takesOver(byId.get(loser.winner()), loser.customerId())) {
                customers.putIfAbsent(loser.winner(), new CustomerRef(loser.customerKind(), loser.customerId()));
            }
        }
        Set<UUID> heirs = new LinkedHashSet<>();
        for (Merged merged : merged(connection, page)) {
            CustomerRef own = byId.get(merged.loser()).customer();
            winners.put(merged.loser(), merged.winner());
            if (merged.customerId() != null) {
                customers.put(merged.winner(), new CustomerRef(merged.customerKind(), merged.customerId()));
            } else if (own != null && !merged.refused() && !byId.containsKey(merged.winner())) {
                customers.putIfAbsent(merged.winner(), own);
                if (!merged.due()) {
                    heirs.add(merged.winner());
                }
            }
        }
        return new Page(winners, customers, List.copyOf(heirs), followers);
    }

    private static boolean takesOver(Party winner, UUID customer) {
        return winner.customer() == null
                && !winner.choices().ignored()
                && !winner.choices().not().contains(customer)
                && winner.data().status() != PartyStatus.ERASED;
    }

    /** Of the losers of the page whose books name a winner that is known; none where they run in a circle. */
    private List<Merged> merged(ConnectionRef connection, List<Party> page) {
        List<UUID> losers = page.stream()
                .filter(p -> p.data().mergedIntoExternalId() != null)
                .map(Party::id)
                .toList();
        return losers.isEmpty() ? List.of() : read(WINNERS, connection, losers, Merged.class);
    }

    private <T extends Record> List<T> read(
            String sql, ConnectionRef connection, Collection<UUID> parties, Class<T> type) {
        return jdbi.withHandle(h -> h.createQuery(sql)
                .bindMethods(connection)
                .bindArray("parties", UUID.class, parties)
                .map(RecordMapper.of(type))
                .list());
    }
}
