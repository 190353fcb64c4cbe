package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts lines on a sales document: products at the prices of their day, and the odd things that people type. */
final class Basket {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> DISCOUNTS = List.of("5", "10", "12.5", "33.3333");

    private final Desk desk;

    Basket(Desk desk) {
        this.desk = desk;
    }

    void fill(Document document, Customer customer) {
        int lines = desk.dice.oneIn(40)
                ? desk.dice.between(8, 18)
                : desk.dice.between(1, Math.min(5, customer.favourites().size()));
        var favourites = customer.favourites();
        int start = desk.dice.between(0, favourites.size() - 1);
        for (int i = 0; i < lines; i++) {
            document.line(product(document, customer, favourites.get((start + i) % favourites.size())));
        }
        if (desk.dice.percent(4)) {
            document.line(Line.text("Delivered to the back door, thank you! 🙏"));
        }
        if (desk.dice.percent(4)) {
            document.line(
                    finish(Line.of("Sample, free of charge", "1", "0").accountCode("200"), document, customer.tax()));
        }
        if (desk.dice.percent(4)) {
            var small = price(new BigDecimal("6.5"), document);
            document.line(finish(
                    Line.of("Packing, no code", BigDecimal.ONE, small).accountCode("260"), document, customer.tax()));
        }
        var first = document.lines().get(0);
        boolean large = first.quantity().multiply(first.unitAmount()).compareTo(price(BigDecimal.TEN, document)) > 0;
        if (large && desk.dice.percent(2)) {
            var refund = price(new BigDecimal("1.25"), document).negate();
            document.line(finish(
                    Line.of("Deposit on crates returned", BigDecimal.ONE, refund)
                            .accountCode("200"),
                    document,
                    customer.tax()));
        }
    }

    Line product(Document document, Customer customer, Product product) {
        var line = Line.of(
                        product.item().name(),
                        quantity(product),
                        price(aged(product.price(), document.date()), document))
                .itemCode(product.item().code())
                .accountCode("200");
        if (desk.dice.percent(6)) {
            line.discountPercent(new BigDecimal(desk.dice.pick(DISCOUNTS)));
        }
        return finish(line, document, customer.tax());
    }

    /** Sets the tax, and the amounts where the books would round to cents a currency that has none, or finer ones. */
    static Line finish(Line line, Document document, Tax tax) {
        line.tax(tax.type(), tax.percent());
        int decimals = Rates.decimals(document.currency());
        if (decimals != 2) {
            var share = line.discountPercent() == null ? HUNDRED : HUNDRED.subtract(line.discountPercent());
            var gross = line.quantity().multiply(line.unitAmount());
            line.lineAmount(gross.multiply(share).divide(HUNDRED, decimals, RoundingMode.HALF_UP))
                    .taxAmount(BigDecimal.ZERO.setScale(decimals));
        }
        return line;
    }

    /** A price in base currency at the document's rate. */
    BigDecimal price(BigDecimal base, Document document) {
        int decimals = "JPY".equals(document.currency()) ? 0 : 4;
        return base.multiply(desk.rates.on(document.date(), document.currency()))
                .setScale(decimals, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE.movePointLeft(decimals));
    }

    /** Prices rise by about a quarter of a percent a month, in yearly steps. */
    private BigDecimal aged(BigDecimal price, LocalDate day) {
        long years = Math.max(0, ChronoUnit.YEARS.between(day, desk.today()));
        var share = BigDecimal.valueOf(100 - 3 * years).movePointLeft(2);
        return price.multiply(share).setScale(4, RoundingMode.HALF_UP);
    }

    private BigDecimal quantity(Product product) {
        var dice = desk.dice;
        if (product.measured()) {
            return BigDecimal.valueOf(dice.between(2, 90) * 25L, 2);
        }
        if (product.price().compareTo(BigDecimal.ONE) < 0) {
            return BigDecimal.valueOf(dice.between(1, 40) * 50L);
        }
        int most = product.price().compareTo(BigDecimal.valueOf(30)) < 0
                ? 48
                : product.price().compareTo(BigDecimal.valueOf(200)) < 0 ? 10 : 3;
        return BigDecimal.valueOf(dice.between(1, most));
    }
}
