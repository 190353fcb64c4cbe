package app.ledgerlink.connections;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Which link goes on for one that ends: it works, was first linked later, and its organisation has the same name, country
 * and base currency, unless a person said that the two are different organisations (docs/adr/0018). What is not known of
 * an organisation equals nothing.
 */
@Singleton
class Successors {

    private static final String SQL = """
            select distinct on (e.id) e.id, l.id as successor
            from ledger_connection e
            join organisation_shown eo on eo.workspace_id = e.workspace_id and eo.connection_id = e.id
            join ledger_connection l on l.workspace_id = e.workspace_id and l.application = e.application
                and l.state = 'CONNECTED' and lower(btrim(l.organisation_name)) = lower(btrim(e.organisation_name))
                and coalesce(l.first_linked_at, l.created_at) > coalesce(e.first_linked_at, e.created_at)
            join organisation_shown lo on lo.workspace_id = l.workspace_id and lo.connection_id = l.id
                and lo.base_currency = eo.base_currency and lo.country_code = eo.country_code
            where e.workspace_id = :workspaceId and e.state in ('CONNECTED', 'RECONNECT_NEEDED')
              and not l.id = any(coalesce(e.kept_apart_from, '{}'))
              and not e.id = any(coalesce(l.kept_apart_from, '{}'))
            order by e.id, coalesce(l.first_linked_at, l.created_at) desc, l.id desc""";

    private final Jdbi jdbi;

    Successors(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By link in use: the one that would go on for it if it ended now. */
    Map<UUID, UUID> of(UUID workspaceId) {
        return jdbi.withHandle(h -> h.createQuery(SQL)
                .bind("workspaceId", workspaceId)
                .map((row, context) ->
                        Map.entry(row.getObject("id", UUID.class), row.getObject("successor", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
