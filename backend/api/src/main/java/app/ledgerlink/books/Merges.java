package app.ledgerlink.books;

import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Parties that the books merged into others. Runs in the caller's transaction. */
@ApplicationScoped
public class Merges {

    private static final String FOLLOW = Sql.of(Merges.class, "follow", Map.of("chains", MergeChains.with("true")));

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
