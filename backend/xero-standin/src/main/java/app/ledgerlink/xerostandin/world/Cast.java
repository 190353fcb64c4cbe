package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.LineAmountTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the customers of a firm and enters them into its books. */
final class Cast {
    private static final int YEARS = 3;

    private final Desk desk;
    private final Firm firm;
    private final List<Product> products;
    private final Particulars particulars;
    private final Set<String> taken = new HashSet<>();

    Cast(Desk desk, Firm firm, List<Product> products) {
        this.desk = desk;
        this.firm = firm;
        this.products = products;
        particulars = new Particulars(desk.dice);
    }

    List<Customer> customers() {
        var all = new ArrayList<Customer>();
        var cultures =
                Stream.concat(Stream.of(firm.home()), firm.abroad().stream()).toList();
        for (var row : Table.rows("companies")) {
            if (cultures.contains(row[0])) {
                all.add(company(row[1], Culture.of(row[0])));
            }
        }
        var home = Culture.of(firm.home());
        for (var name : putTogether()) {
            all.add(company(name, home));
        }
        for (int i = 0; i < firm.individuals(); i++) {
            all.add(individual(i % 4 == 3 ? Culture.of(desk.dice.pick(cultures)) : home));
        }
        return all;
    }

    private Customer company(String name, Culture culture) {
        taken.add(name);
        var contact = Contact.named(name);
        particulars.company(contact, culture);
        return enter(contact, culture, desk.dice.between(15, 150));
    }

    private Customer individual(Culture culture) {
        var contact = new Contact();
        do {
            contact.firstName(desk.dice.pick(culture.firstNames())).lastName(desk.dice.pick(culture.lastNames()));
            contact.name(contact.firstName() + " " + contact.lastName());
        } while (!taken.add(contact.name()));
        particulars.individual(contact, culture);
        return enter(contact, culture, desk.dice.between(4, 30));
    }

    private Customer enter(Contact contact, Culture culture, int volume) {
        var dice = desk.dice;
        var first = desk.today().minusYears(YEARS);
        var since = dice.percent(60) ? first : first.plusDays(dice.between(10, 365 * YEARS - 20));
        var until = dice.percent(88) ? desk.today().plusYears(1) : since.plusDays(dice.between(60, 500));
        boolean domestic = culture.country().equals(Culture.of(firm.home()).country());
        var currency = domestic ? desk.baseCurrency() : culture.currency();
        int terms = dice.pick(List.of(0, 7, 14, 20, 30, 30, 60));
        if (!domestic) {
            contact.defaultCurrency(currency);
        }
        if (dice.percent(50)) {
            contact.salesTermsDay(terms).salesTermsType("DAYSAFTERBILLDATE");
        }
        desk.on(since.minusDays(dice.between(1, 40)), () -> desk.books.add(contact));
        return new Customer(
                contact,
                currency,
                domestic ? firm.tax() : Tax.ZERO,
                dice.percent(78) ? LineAmountTypes.EXCLUSIVE : LineAmountTypes.INCLUSIVE,
                Payer.any(dice),
                volume,
                terms,
                since,
                until,
                favourites());
    }

    private List<Product> favourites() {
        return Stream.generate(() -> desk.dice.pick(products))
                .limit(desk.dice.between(3, 9))
                .distinct()
                .toList();
    }

    /** Every pair of words once at most, in the order of the lists but for the legal form. */
    private List<String> putTogether() {
        var names = words("names");
        var trades = words("trades");
        var forms = words("forms");
        var made = new ArrayList<String>();
        for (int i = 0; made.size() < firm.putTogether(); i++) {
            var trade = trades.get((i * 5 + i / names.size()) % trades.size());
            var name = (names.get(i % names.size()) + " " + trade + " " + desk.dice.pick(forms)).strip();
            if (!taken.contains(name) && !made.contains(name)) {
                made.add(name);
            }
        }
        return made;
    }

    private List<String> words(String kind) {
        return Table.rows("words").stream()
                .filter(row -> row[0].equals(firm.home()) && row[1].equals(kind))
                .findFirst()
                .map(row -> Table.words(row[2]))
                .orElseThrow();
    }
}
