package app.ledgerlink.xerostandin.books;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The sums of a document from its lines; each line is rounded to cents, as the books show them. */
final class Totals {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Totals() {}

    static void compute(Document document) {
        var amounts = BigDecimal.ZERO.setScale(2);
        var tax = BigDecimal.ZERO.setScale(2);
        for (Line line : document.lines()) {
            if (line.textOnly()) {
                continue;
            }
            fill(line, document.lineAmountTypes());
            amounts = amounts.add(line.lineAmount());
            tax = tax.add(line.taxAmount());
        }
        boolean inclusive = LineAmountTypes.INCLUSIVE.equals(document.lineAmountTypes());
        document.totalTax(tax)
                .subTotal(inclusive ? amounts.subtract(tax) : amounts)
                .total(inclusive ? amounts : amounts.add(tax));
    }

    private static void fill(Line line, String types) {
        if (line.lineAmount() == null) {
            var gross = line.quantity().multiply(line.unitAmount());
            var discount = line.discountPercent() == null ? BigDecimal.ZERO : line.discountPercent();
            line.lineAmount(gross.multiply(HUNDRED.subtract(discount)).divide(HUNDRED, 2, RoundingMode.HALF_UP));
        }
        if (line.taxAmount() == null) {
            line.taxAmount(tax(line.lineAmount(), line.taxPercent(), types));
        }
    }

    private static BigDecimal tax(BigDecimal amount, BigDecimal percent, String types) {
        if (percent == null || percent.signum() == 0 || LineAmountTypes.NO_TAX.equals(types)) {
            return BigDecimal.ZERO.setScale(2);
        }
        var base = LineAmountTypes.INCLUSIVE.equals(types) ? HUNDRED.add(percent) : HUNDRED;
        return amount.multiply(percent).divide(base, 2, RoundingMode.HALF_UP);
    }
}
