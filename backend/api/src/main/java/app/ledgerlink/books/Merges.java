package app.ledgerlink.books;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Parties that the books merged into others. Runs in the caller's transaction. */
@ApplicationScoped
public class Merges {

    private static final String FOLLOW = MergeChains.with("true") + """
            , due as (
                select w.loser, w.winner from winner w join ledger_contact p on p.workspace_id = :workspaceId
                    and p.id = w.loser
                where p.documents_moved_to is distinct from w.winner),
            noted as (
                update ledger_contact p
                set documents_moved_to = d.winner, linking_due = true, balance_asked_at = null
                from due d where p.workspace_id = :workspaceId and p.id = d.loser),
            moved as (
                update sales_document s set ledger_contact_id = d.winner
                from due d where s.workspace_id = :workspaceId and s.ledger_contact_id = d.loser
                returning d.winner),
            sold_to as (
                update ledger_contact p
                set linking_due = p.linking_due or p.link_state in ('EXCLUDED', 'FAILED'), balance_asked_at = null
                from (select distinct winner from moved) m
                where p.workspace_id = :workspaceId and p.id = m.winner)
            select p.external_id from ledger_contact p
            where p.workspace_id = :workspaceId and p.id in (select winner from moved)
            order by p.external_id
            """;

    private final Jdbi jdbi;

    Merges(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Gives the documents of merged parties to the party that stands for them now, along any chain, and makes both due
     * for linking. What the books stated of their balances is of before, so it is to be asked for again. The merged party
     * itself stays, to be found by its id.
     *
     * @return the books' ids of the parties that were given documents
     */
    public List<String> follow(ConnectionRef connection) {
        return jdbi.withHandle(h -> h.createQuery(FOLLOW)
                .bindMethods(connection)
                .mapTo(String.class)
                .list());
    }
}
