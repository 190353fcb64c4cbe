package app.ledgerlink.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of an invoice as the books state it, and what one unit of it cost.
 *
 * @param unitPrice before the discount; null where the line states none
 * @param discountRate in per cent; null where none
 * @param discountAmount off the whole line; null where none
 * @param amount of the line after the discount, rounded to the currency's decimals
 */
record LinePrice(
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discountRate,
        BigDecimal discountAmount,
        BigDecimal amount) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int DECIMALS = 4;

    /** After the discount, to four decimals; null where the line tells neither a price nor a quantity and an amount. */
    BigDecimal paid() {
        if (unitPrice == null) {
            return perUnit(amount);
        }
        if (!isDiscounted()) {
            return unitPrice;
        }
        BigDecimal less = less();
        return isTheAmount(less) ? less : perUnit(amount);
    }

    boolean isDiscounted() {
        return isSome(discountRate) || isSome(discountAmount);
    }

    /** The books may state both; a percentage is what a person entered, or what an amount comes to. */
    boolean isByRate() {
        return isSome(discountRate);
    }

    private BigDecimal less() {
        return isByRate()
                ? unitPrice.multiply(HUNDRED.subtract(discountRate)).divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP)
                : unitPrice.subtract(isSome(quantity) ? perUnit(discountAmount) : discountAmount);
    }

    /** Whether the line's amount is this price times the quantity, but for rounding. */
    private boolean isTheAmount(BigDecimal price) {
        if (!isSome(quantity) || amount == null) {
            return true;
        }
        BigDecimal rounding = CENT.add(quantity.abs().movePointLeft(DECIMALS));
        return price.multiply(quantity).subtract(amount).abs().compareTo(rounding) <= 0;
    }

    private BigDecimal perUnit(BigDecimal ofLine) {
        return ofLine == null || !isSome(quantity) ? null : ofLine.divide(quantity, DECIMALS, RoundingMode.HALF_UP);
    }

    private static boolean isSome(BigDecimal number) {
        return number != null && number.signum() != 0;
    }
}
