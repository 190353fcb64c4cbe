package app.ledgerlink.local;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * With what the local run's users sign in: beside the stand-in the demo's passwords, which everybody knows; beside a real
 * Xero passwords of this data folder.
 *
 * @param areOwn whether they are this data folder's
 */
record LocalPasswords(String admin, String sales, boolean areOwn) {

    private static final int BYTES = 15;

    static LocalPasswords of(Settings settings, DataFolder data) {
        if (!settings.speaksToARealXero()) {
            return new LocalPasswords("demo-admin", "demo-sales", false);
        }
        return kept(data);
    }

    static LocalPasswords kept(DataFolder data) {
        List<String> own = kept(data.path("local-passwords"));
        return new LocalPasswords(own.get(0), own.get(1), true);
    }

    /** Made once, so that a restart changes nobody's password. */
    private static List<String> kept(Path file) {
        try {
            List<String> lines = KeptFile.read(file, () -> next() + "\n" + next() + "\n")
                    .lines()
                    .toList();
            if (lines.size() == 2) {
                return lines;
            }
        } catch (IOException e) {
            throw new Trouble("The file " + file + " cannot be read: correct its rights, or delete it.", e);
        }
        throw new Trouble("The file " + file + " is damaged: delete it, and new passwords are made.");
    }

    private static String next() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
