package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.customers.CustomerNumber;
import app.ledgerlink.matching.MatchKeys.OfParty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Parties of the same books that are not decided and may stand for the same customer. */
@ApplicationScoped
class Siblings {

    private static final String OPEN = "select * from ledger_contact where workspace_id = :workspaceId"
            + " and connection_id = :connectionId and customer_id is null and ";

    private final Jdbi jdbi;
    private final Candidates candidates;

    Siblings(Jdbi jdbi, Candidates candidates) {
        this.jdbi = jdbi;
        this.candidates = candidates;
    }

    /** By party: earlier ones with its account or tax number. */
    Map<UUID, List<UUID>> of(ConnectionRef connection, Collection<UUID> parties) {
        List<OfParty> keys = candidates.keys(connection.workspaceId(), parties).stream()
                .filter(k -> k.matchAccount() != null || k.matchTax() != null)
                .toList();
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<OfParty> open = jdbi.withHandle(h -> h.createQuery(OPEN + "(linking_due or link_state = 'PARKED')"
                        + " and (match_account = any(:accounts) or match_tax = any(:taxes)) order by id")
                .bindMethods(connection)
                .bindArray("accounts", String.class, texts(keys, OfParty::matchAccount))
                .bindArray("taxes", String.class, texts(keys, OfParty::matchTax))
                .mapTo(OfParty.class)
                .list());
        Map<UUID, List<UUID>> siblings = new HashMap<>();
        for (OfParty party : keys) {
            List<UUID> earlier = open.stream()
                    .filter(o -> o.id().toString().compareTo(party.id().toString()) < 0)
                    .filter(o -> sameNumber(o.matchAccount(), party.matchAccount())
                            || sameNumber(o.matchTax(), party.matchTax()))
                    .map(OfParty::id)
                    .toList();
            if (!earlier.isEmpty()) {
                siblings.put(party.id(), earlier);
            }
        }
        return siblings;
    }

    /** Parties before this one that are due and share a key with one of the parties, or have one of the customers' numbers. */
    List<UUID> rivals(ConnectionRef connection, Collection<UUID> parties, Collection<UUID> customers, UUID before) {
        List<OfParty> keys = candidates.keys(connection.workspaceId(), parties);
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(h -> h.createQuery(OPEN + "linking_due and id < :before"
                        + " and (match_account = any(:accounts) or match_tax = any(:taxes)"
                        + " or match_name = any(:names) or match_email = any(:emails)"
                        + " or contact_number = any(:numbers))")
                .bindMethods(connection)
                .bind("before", before)
                .bindArray(
                        "numbers",
                        String.class,
                        customers.stream().map(CustomerNumber::of).toList())
                .bindArray("accounts", String.class, texts(keys, OfParty::matchAccount))
                .bindArray("taxes", String.class, texts(keys, OfParty::matchTax))
                .bindArray("names", String.class, texts(keys, OfParty::matchName))
                .bindArray("emails", String.class, texts(keys, OfParty::matchEmail))
                .map((row, context) -> row.getObject("id", UUID.class))
                .list());
    }

    private static boolean sameNumber(String one, String other) {
        return one != null && one.equals(other);
    }

    private static List<String> texts(List<OfParty> keys, Function<OfParty, String> key) {
        return keys.stream().map(key).filter(Objects::nonNull).distinct().toList();
    }
}
