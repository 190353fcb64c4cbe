package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Three years of sales of a firm, invoice by invoice in the order of their days. */
final class Trade {
    private static final int MONTHS = 36;

    private final Desk desk;
    private final Firm firm;
    private final Basket basket;
    private final Till till;
    private final Credits credits;
    private int number;
    private int planned;

    private record Sale(LocalDate day, Customer customer) {}

    Trade(Desk desk, Firm firm) {
        this.desk = desk;
        this.firm = firm;
        basket = new Basket(desk);
        till = new Till(desk);
        credits = new Credits(desk);
    }

    void run(List<Customer> customers) {
        var sales = new ArrayList<Sale>();
        customers.forEach(customer -> plan(customer, sales));
        sales.sort(Comparator.comparing(Sale::day));
        planned = sales.size();
        sales.forEach(this::sell);
    }

    private void plan(Customer customer, List<Sale> sales) {
        var dice = desk.dice;
        var last = YearMonth.from(desk.today());
        for (var month = last.minusMonths(MONTHS); !month.isAfter(last); month = month.plusMonths(1)) {
            int hundredths = customer.volume() * firm.season().get(month.getMonthValue() - 1) / 100;
            int count = hundredths / 100 + (dice.percent(hundredths % 100) ? 1 : 0);
            for (int i = 0; i < count; i++) {
                var day = month.atDay(dice.between(1, month.lengthOfMonth()));
                if (!day.isAfter(desk.today()) && customer.buysOn(day)) {
                    sales.add(new Sale(day, customer));
                }
            }
        }
    }

    private void sell(Sale sale) {
        var customer = sale.customer();
        var invoice = Document.invoice(customer.contact())
                .number(String.format("INV-%04d", ++number))
                .date(sale.day())
                .dueDate(sale.day().plusDays(customer.termsDays()))
                .currency(customer.currency())
                .lineAmountTypes(customer.lineAmountTypes())
                .rate(rate(sale.day(), customer.currency()))
                .reference(reference())
                .status(status(sale.day()))
                .sentToContact(desk.dice.percent(70));
        basket.fill(invoice, customer);
        desk.on(sale.day(), () -> desk.books.issue(invoice));
        if (Status.AUTHORISED.equals(invoice.status())) {
            follow(invoice, customer);
        }
    }

    private void follow(Document invoice, Customer customer) {
        int fate = desk.dice.between(1, 1000);
        if (fate <= 12) {
            desk.on(invoice.date().plusDays(1), () -> desk.books.voidDocument(invoice));
            return;
        }
        if (fate <= 25) {
            till.collect(invoice, customer);
            credits.creditNote(invoice, customer);
            return;
        }
        if (fate <= 50) {
            credits.creditNote(invoice, customer);
        } else if (fate <= 62) {
            credits.prepaid(invoice, customer);
        } else if (fate <= 74) {
            credits.overpaid(invoice, customer);
        }
        till.collect(invoice, customer);
    }

    /** Drafts are young, and there is always one; a few old ones were deleted. */
    private String status(LocalDate day) {
        int left = planned - number;
        if (left == 3 || left == 6) {
            return left == 3 ? Status.DRAFT : Status.SUBMITTED;
        }
        if (desk.dice.oneIn(120)) {
            return Status.DELETED;
        }
        if (day.isBefore(desk.today().minusDays(21)) || !desk.dice.percent(15)) {
            return Status.AUTHORISED;
        }
        return desk.dice.percent(60) ? Status.DRAFT : Status.SUBMITTED;
    }

    /** Some rates carry all their decimals, and a few are missing on the wire although the currency is foreign. */
    private BigDecimal rate(LocalDate day, String currency) {
        var rate = desk.rates.on(day, currency);
        if (desk.dice.oneIn(60)) {
            return null;
        }
        return desk.dice.percent(15) ? rate : rate.setScale(6, RoundingMode.HALF_UP);
    }

    private String reference() {
        return switch (desk.dice.between(1, 12)) {
            case 1, 2, 3, 4 -> "PO " + desk.dice.between(10_000, 99_999);
            case 5 -> "per phone";
            case 6 -> "\"rush\" – ref " + desk.dice.between(1, 99);
            default -> null;
        };
    }
}
