package app.ledgerlink.customers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What others need to know of companies and contacts, many at once. */
@ApplicationScoped
public class Customers {

    private final Jdbi jdbi;

    Customers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Names by id; ids that the workspace does not have are left out. */
    public Map<UUID, String> names(UUID workspaceId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(h -> h.createQuery("""
                        select id, name from company where workspace_id = :workspaceId and id = any(:ids)
                        union all
                        select id, name from contact where workspace_id = :workspaceId and id = any(:ids)
                        """)
                .bind("workspaceId", workspaceId)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A customer as it is today. */
    public record Present(CustomerKind kind, UUID id) {}

    private record Asked(UUID asked, CustomerKind kind, UUID id) {}

    /**
     * The customers that these are today, by the ids asked for: for one that became another when the books merged them,
     * that other one. What is no customer of its own is left out.
     */
    public Map<UUID, Present> present(UUID workspaceId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(h -> h.createQuery("""
                        with asked as materialized (
                            select id as asked, coalesce(merged_into, id) as id from company
                            where workspace_id = :workspaceId and id = any(:ids)
                            union all
                            select id, coalesce(merged_into, id) from contact
                            where workspace_id = :workspaceId and id = any(:ids))
                        select a.asked, 'COMPANY' as kind, c.id from asked a
                        join company c on c.workspace_id = :workspaceId and c.id = a.id
                        where c.merged_into is null
                        union all
                        select a.asked, 'INDIVIDUAL', p.id from asked a
                        join contact p on p.workspace_id = :workspaceId and p.id = a.id
                        where p.merged_into is null and p.company_id is null
                        """)
                .bind("workspaceId", workspaceId)
                .bindArray("ids", UUID.class, ids)
                .mapTo(Asked.class)
                .collect(Collectors.toMap(Asked::asked, a -> new Present(a.kind(), a.id()))));
    }

    /**
     * Which of these are customers, and of what kind. A contact of a company is none, nor is one
     * that became another customer.
     */
    public Map<UUID, CustomerKind> kinds(UUID workspaceId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(h -> h.createQuery("""
                        select id, 'COMPANY' as kind from company
                        where workspace_id = :workspaceId and id = any(:ids) and merged_into is null
                        union all
                        select id, 'INDIVIDUAL' from contact
                        where workspace_id = :workspaceId and id = any(:ids) and merged_into is null and company_id is null
                        """)
                .bind("workspaceId", workspaceId)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) ->
                        Map.entry(row.getObject("id", UUID.class), CustomerKind.valueOf(row.getString("kind"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
