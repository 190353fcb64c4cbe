package app.ledgerlink.customers;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our own number of a customer, by which the books hold it ("ContactNumber", at most 50 characters). It follows from the
 * customer's id alone, so that it is the same whoever asks, and however much was forgotten in between.
 */
public final class CustomerNumber {

    private static final Pattern FORM = Pattern.compile("(?i)LL-([0-9a-f]{32})");

    private CustomerNumber() {}

    public static String of(UUID customerId) {
        return "LL-" + customerId.toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** Whose number this is; empty where it is none of ours. */
    public static Optional<UUID> customer(String number) {
        Matcher matcher = FORM.matcher(number == null ? "" : number.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(matcher.group(1)));
        return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
