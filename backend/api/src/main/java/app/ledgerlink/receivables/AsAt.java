package app.ledgerlink.receivables;

import app.ledgerlink.books.Organisations.Organisation;
import app.ledgerlink.receivables.AgeingQuery.AgeBy;
import app.ledgerlink.shared.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Which books are asked, each for which day. Today and days ahead are told from the books as they stand, a past day from
 * what had happened until then (docs/adr/0012).
 */
record AsAt(AgeingQuery query, List<Organisation> books) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** @throws ProblemException 400 for a day that the books cannot tell of */
    AsAt {
        if (query.asAt != null && (query.asAt.isBefore(FIRST) || query.asAt.isAfter(LAST))) {
            throw ProblemException.invalid("asAt", "Choose a day between " + FIRST + " and " + LAST + ".");
        }
        books.forEach(o -> refuseUnread(query.asAt, o));
    }

    private static void refuseUnread(LocalDate day, Organisation organisation) {
        LocalDate from = organisation.toldFrom();
        if (day != null && from != null && day.isBefore(from)) {
            throw ProblemException.invalid(
                    "asAt",
                    "Of " + organisation.name() + " only a part of the history is read, and that since " + from
                            + ". Choose that day or a later one, or let Sync Settings read all of the history.");
        }
    }

    private LocalDate day(Organisation organisation) {
        return query.asAt == null ? organisation.today() : query.asAt;
    }

    private boolean isPast(Organisation organisation) {
        return day(organisation).isBefore(organisation.today());
    }

    boolean hasPast() {
        return books.stream().anyMatch(this::isPast);
    }

    boolean isAllPast() {
        return !books.isEmpty() && books.stream().allMatch(this::isPast);
    }

    /** The day that a document ages from, in SQL. */
    String agesFrom() {
        return query.ageBy == AgeBy.DOCUMENT_DATE ? "d.document_date" : "coalesce(d.due_date, d.document_date)";
    }

    List<AgeingPeriod> periods() {
        return Ageing.periods(query.periods);
    }

    /** What the SQL calls a period. */
    int index(AgeingPeriod period) {
        return periods().size() - 1 - periods().indexOf(period);
    }

    <T extends SqlStatement<T>> T bind(T statement) {
        return statement
                .bind("books", books.stream().map(Organisation::connectionId).toArray(UUID[]::new))
                .bind("bases", texts(Organisation::baseCurrency))
                .bind("days", texts(o -> day(o).toString()))
                .bind("bounds", texts(this::bounds))
                .bind("booksNow", ids(o -> !isPast(o)))
                .bind("booksThen", ids(this::isPast))
                .bind("asAt", query.asAt);
    }

    private String[] texts(Function<Organisation, String> read) {
        return books.stream().map(read).toArray(String[]::new);
    }

    private UUID[] ids(Predicate<Organisation> which) {
        return books.stream().filter(which).map(Organisation::connectionId).toArray(UUID[]::new);
    }

    /** As an array of PostgreSQL. */
    private String bounds(Organisation organisation) {
        return Ageing.bounds(query.periods, day(organisation))
                .toString()
                .replace('[', '{')
                .replace(']', '}');
    }
}
