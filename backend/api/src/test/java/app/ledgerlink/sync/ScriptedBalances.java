package app.ledgerlink.sync;

import app.ledgerlink.books.BooksBalances;
import app.ledgerlink.books.ConnectionRef;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Balances of the books held in memory; to ask for them costs no call. */
@Alternative
@Singleton
class ScriptedBalances implements BooksBalances {

    private final ScriptedBooks books;

    ScriptedBalances(ScriptedBooks books) {
        this.books = books;
    }

    @Override
    public int outstanding(
            ConnectionRef connection, Collection<String> externalIds, Consumer<Map<String, BigDecimal>> each) {
        Books of = books.of(connection);
        each.accept(externalIds.stream().collect(Collectors.toMap(Function.identity(), of::outstanding)));
        return 0;
    }

    @Override
    public Statement statement(ConnectionRef connection, String externalId, LocalDate asAt) {
        return new Statement(books.of(connection).outstanding(externalId), List.of(), null);
    }
}
