package app.ledgerlink.matching;

import app.ledgerlink.customers.CustomerKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Likenesses for tests, sign by sign: of a company, in other books or none. */
final class LikenessExamples {

    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
    private CustomerKind kind = CustomerKind.COMPANY;
    private boolean otherTax;
    private boolean sameBooks;
    private boolean created;

    static LikenessExamples alike() {
        return new LikenessExamples();
    }

    LikenessExamples account() {
        return with(Sign.ACCOUNT_NUMBER);
    }

    LikenessExamples tax() {
        return with(Sign.TAX_NUMBER);
    }

    LikenessExamples name() {
        return with(Sign.NAME);
    }

    LikenessExamples similar() {
        return with(Sign.SIMILAR_NAME);
    }

    LikenessExamples email() {
        return with(Sign.EMAIL);
    }

    LikenessExamples domain() {
        return with(Sign.EMAIL_DOMAIN);
    }

    LikenessExamples phone() {
        return with(Sign.PHONE);
    }

    LikenessExamples otherTax() {
        otherTax = true;
        return this;
    }

    LikenessExamples sameBooks() {
        sameBooks = true;
        return this;
    }

    /** As the party of the same books that was created from here. */
    LikenessExamples created() {
        created = true;
        return sameBooks();
    }

    LikenessExamples person() {
        kind = CustomerKind.INDIVIDUAL;
        return this;
    }

    private LikenessExamples with(Sign sign) {
        signs.add(sign);
        return this;
    }

    Likeness build() {
        return new Likeness(
                UUID.randomUUID(),
                kind,
                UUID.randomUUID(),
                signs.contains(Sign.ACCOUNT_NUMBER),
                signs.contains(Sign.TAX_NUMBER),
                signs.contains(Sign.NAME),
                signs.contains(Sign.SIMILAR_NAME),
                signs.contains(Sign.EMAIL),
                signs.contains(Sign.EMAIL_DOMAIN),
                signs.contains(Sign.PHONE),
                otherTax,
                sameBooks,
                created);
    }
}
