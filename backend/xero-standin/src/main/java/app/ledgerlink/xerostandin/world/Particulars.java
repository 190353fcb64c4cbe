package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Address;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.ContactPerson;
import app.ledgerlink.xerostandin.books.Phone;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Fills in what the books know of a party, as unevenly as people fill it in. */
final class Particulars {
    private final Dice dice;

    Particulars(Dice dice) {
        this.dice = dice;
    }

    void company(Contact contact, Culture culture) {
        var host = slug(contact.name()) + ".example";
        if (dice.percent(80)) {
            contact.email("accounts@" + host);
        }
        if (dice.percent(88)) {
            contact.firstName(dice.pick(culture.firstNames()));
        }
        if (contact.firstName() != null && dice.percent(90)) {
            contact.lastName(dice.pick(culture.lastNames()));
        }
        if (dice.percent(30)) {
            contact.website("https://www." + host);
        }
        if (dice.percent(25)) {
            contact.taxNumber(
                    String.format("%02d-%03d-%03d", dice.between(10, 99), dice.between(0, 999), dice.between(0, 999)));
        }
        if (dice.percent(15)) {
            contact.groups(List.of(dice.percent(60) ? "Wholesale" : "Key customers"));
        }
        if (dice.percent(20)) {
            contact.accountNumber("A" + dice.between(10_000, 99_999));
        }
        for (int more = dice.between(0, 5) - 2; more > 0; more--) {
            contact.person(person(culture, host));
        }
        reach(contact, culture);
    }

    void individual(Contact contact, Culture culture) {
        if (dice.percent(85)) {
            contact.email(slug(contact.name()) + "@post.example");
        }
        reach(contact, culture);
    }

    private ContactPerson person(Culture culture, String host) {
        var first = dice.pick(culture.firstNames());
        var last = dice.percent(75) ? dice.pick(culture.lastNames()) : null;
        var email = dice.percent(70) ? slug(first) + "." + dice.between(1, 99) + "@" + host : null;
        return new ContactPerson(first, last, email, dice.percent(50));
    }

    private void reach(Contact contact, Culture culture) {
        if (dice.percent(85)) {
            contact.address(address(Address.POBOX, culture));
        }
        if (dice.percent(45)) {
            contact.address(address(Address.STREET, culture));
        }
        for (var type : Phone.TYPES) {
            int chance = "DEFAULT".equals(type) ? 75 : "MOBILE".equals(type) ? 40 : 8;
            if (dice.percent(chance)) {
                var number = String.format("555 %04d", dice.between(0, 9999));
                contact.phone(new Phone(type, culture.diallingCode(), culture.areaCode(), number));
            }
        }
    }

    private Address address(String type, Culture culture) {
        var town = dice.pick(culture.towns());
        var street = culture.house(dice.pick(culture.streets()), dice.between(1, 199));
        var attention = dice.percent(15) ? dice.pick(culture.firstNames()) : null;
        var second = dice.percent(12) ? "Unit " + dice.between(1, 40) : null;
        return new Address(
                type,
                attention,
                street,
                second,
                null,
                null,
                town.name(),
                town.region(),
                town.postalCode(),
                culture.country());
    }

    /** Plain letters only, since the books refuse umlauts in an e-mail address. */
    private String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("þ", "th")
                .replace("ı", "i")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() > 2 ? plain : "party-" + dice.between(1000, 9999);
    }
}
