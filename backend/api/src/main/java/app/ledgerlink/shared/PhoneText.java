package app.ledgerlink.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phone numbers as people type them, read so that they can be dialled from anywhere. What cannot be read for sure stays as
 * it came: a number that is wrong and looks right is worse than one that looks odd.
 */
public final class PhoneText {

    /**
     * A number in the fields of an accounting system; texts are empty where there is nothing.
     *
     * @param country calling code, digits alone
     */
    public record Parts(String country, String area, String number) {}

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String NOWHERE = "ZZ";

    /** A calling code as it is typed into a field of its own. One zero before it makes it the code of an area. */
    private static final Pattern COUNTRY = Pattern.compile("(?:\\+|00)? *([1-9]\\d{0,2})");

    private static final Pattern INTERNATIONAL = Pattern.compile("\\(?(?:\\+|00) *(?=[1-9])");

    /** Words and second numbers must not be lost: what has other characters is not read. */
    private static final Pattern READABLE = Pattern.compile(
            "(?i)[\\d\\s\\u00a0()+.\\-\\u2010-\\u2015/]{3,}(?:(?:,|;)? *(?:ext|extn|extension|x|#)\\.? *\\d{1,7})?");

    private PhoneText() {}

    /**
     * In international form, or as it came.
     *
     * @param region ISO code of the country whose numbers come without a code; null where unknown
     */
    public static String read(String country, String area, String number, String region) {
        return parse(country, area, number, region)
                .map(n -> NUMBERS.isValidNumber(n)
                        ? NUMBERS.format(n, PhoneNumberFormat.INTERNATIONAL)
                        : international(number).orElseGet(() -> NUMBERS.format(n, PhoneNumberFormat.INTERNATIONAL)))
                .orElseGet(() -> joined(country, area, number));
    }

    /** The text with a plus, where it was typed with a country's code; its groups are left as they are. */
    private static Optional<String> international(String number) {
        Matcher international = INTERNATIONAL.matcher(number.strip());
        return international.lookingAt()
                ? Optional.of("+" + number.strip().substring(international.end()))
                : Optional.empty();
    }

    /** Empty where the text cannot be read; then it belongs whole into one field. */
    public static Optional<Parts> split(String text, String region) {
        return parse(null, null, text, region).filter(NUMBERS::isValidNumber).map(PhoneText::parts);
    }

    /** Whether two texts surely are one number, with or without the country's code. */
    public static boolean same(String one, String other) {
        MatchType match = NUMBERS.isNumberMatch(one, other);
        return match == MatchType.EXACT_MATCH || match == MatchType.NSN_MATCH;
    }

    private static Parts parts(PhoneNumber number) {
        String country = Integer.toString(number.getCountryCode());
        String area = NUMBERS.getNationalSignificantNumber(number)
                .substring(0, NUMBERS.getLengthOfGeographicalAreaCode(number));
        String national = NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL)
                .substring(1 + country.length())
                .replaceFirst("^\\D+", "");
        return national.startsWith(area)
                ? new Parts(country, area, national.substring(area.length()).replaceFirst("^[^\\d]+", ""))
                : new Parts(country, "", national);
    }

    private static Optional<PhoneNumber> parse(String country, String area, String number, String region) {
        if (number == null || number.isBlank()) {
            return Optional.empty();
        }
        boolean plus = number.contains("+");
        // Two zeros may be how a country dials abroad, or the beginning of that.
        Optional<PhoneNumber> international = international(number)
                .flatMap(n -> parse(n, NOWHERE))
                .filter(n -> plus ? NUMBERS.isPossibleNumber(n) : NUMBERS.isValidNumber(n));
        if (international.isPresent() || plus) {
            return international;
        }
        Matcher code = COUNTRY.matcher(country == null ? "" : country.strip());
        if (code.matches()) {
            int calling = Integer.parseInt(code.group(1));
            String home = NUMBERS.getRegionCodeForCountryCode(calling);
            return home.equals(NOWHERE)
                    ? Optional.empty()
                    : parse(joined(area, number), home)
                            .filter(n -> n.getCountryCode() == calling && NUMBERS.isPossibleNumber(n));
        }
        return region == null
                ? Optional.empty()
                : parse(joined(country, area, number), region).filter(NUMBERS::isValidNumber);
    }

    private static Optional<PhoneNumber> parse(String text, String region) {
        if (!READABLE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(NUMBERS.parse(text, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
