package app.ledgerlink.books;

/** SQL that follows merged parties to the one that stands for them in the end. */
final class MergeChains {

    private MergeChains() {}

    /**
     * A {@code with} clause that gives {@code winner(loser, winner)}, by our ids. A chain whose end is not stored yet
     * leads as far as it is known; one that leads back to itself leads nowhere.
     *
     * @param which condition on the parties p to begin with
     */
    static String with(String which) {
        return """
                with recursive chain as (
                    select p.id as loser, p.id as at, p.merged_into_external_id as next, array[p.external_id] as seen
                    from ledger_contact p
                    where p.workspace_id = :workspaceId and p.connection_id = :connectionId
                      and p.merged_into_external_id is not null and %s
                    union all
                    select c.loser, p.id, p.merged_into_external_id, c.seen || p.external_id
                    from chain c join ledger_contact p on p.workspace_id = :workspaceId
                        and p.connection_id = :connectionId and p.external_id = c.next and p.external_id <> all(c.seen)),
                winner as (
                    select e.loser, e.at as winner
                    from (select distinct on (loser) loser, at, next, seen from chain
                          order by loser, cardinality(seen) desc) e
                    where e.at <> e.loser and (e.next is null or e.next <> all(e.seen)))
                """.formatted(which);
    }
}
