package app.ledgerlink.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in its one form: without blanks around it, composed (NFKC), in small letters. Two texts are the same
 * address if and only if they have the same form, here and under the database's {@code lower(email)}; what makes them
 * differ there, such as {@code İ}, which the database takes for an i, is refused as an address.
 *
 * @param text at most 254 characters (RFC 5321); letters beyond ASCII are allowed (RFC 6531), look-alikes of ASCII are not
 */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[!#$%&'*+/=?^_`{|}~\\-" + "a-z0-9\\p{L}\\p{N}\\p{M}]+";
    private static final String LABEL = "[a-z0-9\\p{L}\\p{N}\\p{M}\\-]+";
    private static final Pattern FORM =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?!-)" + LABEL + "(?:\\.(?!-)" + LABEL + ")*");

    /** @return empty when no mail could have this address */
    public static Optional<EmailAddress> of(String typed) {
        if (typed == null || typed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String stripped = typed.strip();
        String composed = composed(stripped);
        String small = small(composed);
        boolean plain = stripped.codePoints().allMatch(c -> isAscii(c) || staysBeyondAscii(composed(text(c))))
                && composed.codePoints().allMatch(c -> isAscii(c) || staysBeyondAscii(small(text(c))));
        boolean settled = small.equals(composed(small)) && small.equals(small(small));
        boolean fits = small.length() <= LONGEST && small.indexOf('@') <= LONGEST_LOCAL_PART;
        return plain && settled && fits && FORM.matcher(small).matches()
                ? Optional.of(new EmailAddress(small))
                : Optional.empty();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Letter by letter, as the database does it; a whole text has rules of its own for some languages. */
    private static String small(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean staysBeyondAscii(String text) {
        return text.codePoints().noneMatch(EmailAddress::isAscii);
    }

    private static boolean isAscii(int codePoint) {
        return codePoint < 0x80;
    }

    private static String text(int codePoint) {
        return Character.toString(codePoint);
    }

    @Override
    public String toString() {
        return text;
    }
}
