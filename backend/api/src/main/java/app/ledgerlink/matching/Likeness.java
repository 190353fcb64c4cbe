package app.ledgerlink.matching;

import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.CustomerKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * How a party of the books and a customer are alike.
 *
 * @param otherTax whether both have a tax number, and not the same
 * @param sameBooks whether the customer is another party of the same books already
 * @param created whether that other party was created there from here, so that nobody keeps the two apart on purpose
 */
record Likeness(
        UUID party,
        CustomerKind kind,
        UUID customer,
        boolean account,
        boolean tax,
        boolean name,
        boolean similar,
        boolean email,
        boolean domain,
        boolean phone,
        boolean otherTax,
        boolean sameBooks,
        boolean created) {

    CustomerRef ref() {
        return new CustomerRef(kind, customer);
    }

    Likeness inSameBooks() {
        return new Likeness(
                party, kind, customer, account, tax, name, similar, email, domain, phone, otherTax, true, created);
    }

    /** What agrees; the stronger of two that say the same. */
    Set<Sign> signs() {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        add(signs, account, Sign.ACCOUNT_NUMBER);
        add(signs, tax, Sign.TAX_NUMBER);
        add(signs, name, Sign.NAME);
        add(signs, similar && !name, Sign.SIMILAR_NAME);
        add(signs, email, Sign.EMAIL);
        add(signs, domain && !email, Sign.EMAIL_DOMAIN);
        add(signs, phone, Sign.PHONE);
        return signs;
    }

    private static void add(Set<Sign> signs, boolean agrees, Sign sign) {
        if (agrees) {
            signs.add(sign);
        }
    }
}
