package app.ledgerlink.sales;

import app.ledgerlink.books.SortedIn;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of the customer list.
 *
 * @param sortedIn by what amounts are sorted; null where they are not, and where there is one base currency
 */
public record CustomerPage(
        @NotNull List<CustomerRow> items,
        @NotNull int page,
        @NotNull int size,
        @NotNull long total,
        SortedIn sortedIn) {}
