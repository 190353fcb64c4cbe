package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the firm buys: vendors, some of them customers too, with bills that list together with sales. */
final class Purchases {
    private static final List<String> NAMES = List.of(
            "Bluestone Power & Water",
            "Clearview Insurance Brokers",
            "Dockside Freight",
            "Evergreen Packaging",
            "First Light Telecom",
            "Gatehouse Property Rentals",
            "Hightide Fuels",
            "Inverlay Office Supplies",
            "Juniper Cleaning Services",
            "Keystone Accountants",
            "Loom & Weft Textiles",
            "Meridian Machinery Hire");
    private static final int BOTH = 5;
    private static final int MONTHS = 36;

    private final Desk desk;
    private final Culture home;

    Purchases(Desk desk, Culture home) {
        this.desk = desk;
        this.home = home;
    }

    void run(List<Customer> customers) {
        for (var vendor : vendors(customers)) {
            int every = desk.dice.between(2, 5);
            for (int month = MONTHS; month >= 0; month -= every) {
                var day = desk.today().minusMonths(month).minusDays(desk.dice.between(0, 27));
                bill(vendor, day, vendor.name().charAt(0) + "-" + day.toString().replace("-", ""));
            }
        }
    }

    private List<Contact> vendors(List<Customer> customers) {
        var vendors = new ArrayList<Contact>();
        var particulars = new Particulars(desk.dice);
        for (var name : NAMES) {
            var vendor = Contact.named(name + " " + home.country());
            particulars.company(vendor, home);
            desk.on(desk.today().minusMonths(MONTHS + 2), () -> desk.books.add(vendor));
            vendors.add(vendor);
        }
        for (int i = 0; i < BOTH; i++) {
            vendors.add(desk.dice.pick(customers).contact());
        }
        return vendors;
    }

    private void bill(Contact vendor, LocalDate day, String number) {
        var due = day.plusDays(20);
        var cost = BigDecimal.valueOf(desk.dice.between(2_000, 190_000), 2);
        var bill = Document.bill(vendor)
                .number(number)
                .date(day)
                .dueDate(due)
                .line(Line.of("As per contract", BigDecimal.ONE, cost)
                        .accountCode("400")
                        .tax("INPUT2", desk.tax.percent()));
        desk.on(day, () -> desk.books.issue(bill));
        if (due.isBefore(desk.today()) && desk.dice.percent(92)) {
            desk.on(due, () -> desk.books.pay(bill, due, bill.open()));
        }
    }
}
