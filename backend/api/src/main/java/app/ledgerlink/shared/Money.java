package app.ledgerlink.shared;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency.
 *
 * @param amount exact, at the currency's own number of decimals (ISO 4217) or more where the books hold more
 * @param currency ISO 4217 code, or the code the books use where ISO has none
 */
public record Money(@NotNull BigDecimal amount, @NotNull String currency) {

    /** The amount with trailing zeros cut or added down to the currency's own decimals; nothing is ever rounded. */
    public static Money of(BigDecimal amount, String currency) {
        BigDecimal bare = amount.stripTrailingZeros();
        return new Money(
                bare.scale() < decimals(currency) ? bare.setScale(decimals(currency), RoundingMode.UNNECESSARY) : bare,
                currency);
    }

    private static int decimals(String code) {
        try {
            return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknownCode) {
            return 2;
        }
    }
}
