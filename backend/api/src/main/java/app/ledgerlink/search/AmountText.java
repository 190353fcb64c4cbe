package app.ledgerlink.search;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An amount as people write it, with or without a currency: "1,234.50", "1234,5", "£1 234.50", "NZ$ 99", "99 EUR". */
final class AmountText {

    /** @param currency ISO 4217 code; null where none, or none for certain, was named */
    record Amount(BigDecimal value, String currency) {}

    private static final Pattern FORM =
            Pattern.compile("([^\\d\\s,.'+-]{0,3}?)\\s*[+-]?\\s*(\\d[\\d\\s,.'’]*)\\s*([^\\d\\s,.'-]{0,3})");

    /** A lone dollar or yen sign is that of several currencies. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("£", "GBP"),
            Map.entry("€", "EUR"),
            Map.entry("NZ$", "NZD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("US$", "USD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("HK$", "HKD"),
            Map.entry("S$", "SGD"),
            Map.entry("SG$", "SGD"),
            Map.entry("₹", "INR"));

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final int INTEGER_DIGITS = 15;
    private static final int DECIMALS = 4;

    private AmountText() {}

    static Optional<Amount> read(String text) {
        Matcher form = FORM.matcher(text.strip().replace('\u00a0', ' ').replace('\u202f', ' '));
        if (!form.matches() || !form.group(1).isEmpty() && !form.group(3).isEmpty()) {
            return Optional.empty();
        }
        String sign = (form.group(1) + form.group(3)).toUpperCase(Locale.ROOT);
        if (!sign.matches("[$¥]?") && !SIGNS.containsKey(sign) && !CODES.contains(sign)) {
            return Optional.empty();
        }
        String currency = CODES.contains(sign) ? sign : SIGNS.get(sign);
        return number(form.group(2).strip()).map(value -> new Amount(value, currency));
    }

    private static Optional<BigDecimal> number(String written) {
        String digits = written.replaceAll("[\\s'’]", "");
        int point = point(digits);
        String whole = (point < 0 ? digits : digits.substring(0, point)).replaceAll("[,.]", "");
        String decimals = point < 0 ? "" : digits.substring(point + 1);
        boolean fits = whole.length() <= INTEGER_DIGITS && decimals.length() <= DECIMALS;
        return fits && decimals.matches("\\d*")
                ? Optional.of(new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals))
                : Optional.empty();
    }

    /**
     * Where the decimals begin: at the last of two different signs, else at the only sign, unless exactly three digits
     * follow it as they do a sign of thousands. Below zero where there are none.
     */
    private static int point(String digits) {
        int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        if (last < 0) {
            return -1;
        }
        boolean both = digits.indexOf(',') >= 0 && digits.indexOf('.') >= 0;
        if (both) {
            return last;
        }
        boolean once = digits.indexOf(digits.charAt(last)) == last;
        boolean thousands = digits.length() - last == 4 && last <= 3 && !digits.startsWith("0");
        return once && !thousands ? last : -1;
    }
}
