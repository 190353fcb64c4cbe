package app.ledgerlink.books;

import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.books.Organisations.Organisation;
import app.ledgerlink.books.SortedIn.BaseWorth;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * By what amounts are put in order where a workspace's organisations have different base currencies: by their worth in the
 * base of the organisation in use that was linked first, at the latest rate that a document tells. It ranks, and is in no figure.
 */
@ApplicationScoped
public class BaseRates {

    /** @param main null while nothing is linked */
    public record Rates(String main, List<BaseWorth> all) {

        /** For {@link #TABLE}. */
        public <T extends SqlStatement<T>> T bind(T statement) {
            return statement
                    .bind("rateBases", all.stream().map(BaseWorth::currency).toArray(String[]::new))
                    .bind(
                            "rateWorths",
                            all.stream()
                                    .map(rate -> Objects.requireNonNullElse(rate.worth(), BigDecimal.ONE))
                                    .map(BigDecimal::toPlainString)
                                    .toArray(String[]::new));
        }

        /** To be told beside the list; null where there is but one base currency. */
        public SortedIn told() {
            return all.size() < 2
                    ? null
                    : new SortedIn(
                            main,
                            all.stream()
                                    .filter(rate -> !rate.currency().equals(main))
                                    .toList());
        }
    }

    /** SQL table of the base currencies with what one unit counts for in an order. */
    public static final String TABLE = "(select t.base_currency, t.worth"
            + " from unnest(cast(:rateBases as text[]), cast(:rateWorths as numeric[])) as t(base_currency, worth))";

    /**
     * Foreign units per unit of the base: what is in the main currency elsewhere, and in the other one in the main books.
     * Each organisation is asked for its latest by the index of the rates; one to one is what counts anyway, and not in it.
     */
    static final String LATEST = Sql.of(BaseRates.class, "latest");

    private final Jdbi jdbi;

    BaseRates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One statement for each base currency but the main one. */
    public Rates of(UUID workspace, Books books) {
        String main = first(books.inUse()).or(() -> first(books)).orElse(null);
        List<String> bases =
                books.all().stream().map(Organisation::baseCurrency).distinct().toList();
        return jdbi.withHandle(h -> new Rates(
                main,
                bases.stream()
                        .map(base -> new BaseWorth(
                                base, base.equals(main) ? BigDecimal.ONE : latest(h, workspace, books, main, base)))
                        .toList()));
    }

    /** Ids are ordered by time. */
    private static Optional<String> first(Books books) {
        return books.all().stream()
                .min(Comparator.comparing(o -> o.connectionId().toString()))
                .map(Organisation::baseCurrency);
    }

    private static BigDecimal latest(Handle handle, UUID workspace, Books books, String main, String other) {
        return handle.createQuery(LATEST)
                .bind("workspaceId", workspace)
                .bind("main", main)
                .bind("other", other)
                .bind("mains", connections(books, main))
                .bind("others", connections(books, other))
                .mapTo(BigDecimal.class)
                .findOne()
                .map(BigDecimal::stripTrailingZeros)
                .orElse(null);
    }

    private static UUID[] connections(Books books, String base) {
        return books.all().stream()
                .filter(o -> o.baseCurrency().equals(base))
                .map(Organisation::connectionId)
                .toArray(UUID[]::new);
    }
}
