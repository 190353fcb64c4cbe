package app.ledgerlink.books;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/**
 * In what amounts were put in order, where the organisations have different base currencies.
 *
 * @param currency the base currency of the organisation that was linked first
 * @param others the other base currencies
 */
public record SortedIn(@NotNull String currency, @NotNull List<BaseWorth> others) {

    /** @param worth what one unit counts for, by the latest document that tells; null where none does: it counts for one */
    public record BaseWorth(@NotNull String currency, BigDecimal worth) {}
}
