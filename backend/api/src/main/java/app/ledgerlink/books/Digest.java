package app.ledgerlink.books;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** One number that stands for the parts of a document: it differs when a part does. */
final class Digest {

    private Digest() {}

    static long of(List<? extends Record> parts) {
        MessageDigest digest = sha256();
        for (Record part : parts) {
            for (var component : part.getClass().getRecordComponents()) {
                try {
                    digest.update((text(component.getAccessor().invoke(part)) + '\0').getBytes(StandardCharsets.UTF_8));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** 1.5 and 1.50 are one amount. */
    private static String text(Object value) {
        return value instanceof BigDecimal amount ? amount.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
