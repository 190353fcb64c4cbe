package app.ledgerlink.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The passwords that people choose most often, as the first five bytes of the SHA-256 of each in small letters, sorted.
 * One password in some ten million is taken for a common one by chance. Where the list is from, and how a newer or a
 * larger one is made: {@code backend/docs/common-passwords.md}.
 */
final class CommonPasswords {

    private static final String FILE = "common-passwords.bin";
    private static final int WIDTH = 5;
    private static final byte[] SORTED = read();

    private CommonPasswords() {}

    /** @param password in small letters */
    static boolean has(String password) {
        byte[] wanted = Secrets.hash(password);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, wanted);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    static int size() {
        return SORTED.length / WIDTH;
    }

    private static int compare(int entry, byte[] wanted) {
        for (int i = 0; i < WIDTH; i++) {
            int order = Byte.toUnsignedInt(SORTED[entry * WIDTH + i]) - Byte.toUnsignedInt(wanted[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static byte[] read() {
        try (InputStream file = CommonPasswords.class.getResourceAsStream(FILE)) {
            byte[] all = file.readAllBytes();
            if (all.length == 0 || all.length % WIDTH != 0) {
                throw new IllegalStateException(FILE + " is damaged");
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
