import java.io.ByteArrayOutputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Writes the list of common passwords (backend/docs/common-passwords.md): {@code java WriteCommonPasswords.java list.txt out.bin}. */
class WriteCommonPasswords {

    private static final int MOST_COMMON = 100_000;
    private static final int LONG = 12;
    private static final int WIDTH = 5;

    public static void main(String[] arguments) throws Exception {
        List<String> passwords = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(Files.readAllBytes(Path.of(arguments[0]))))
                .toString()
                .lines()
                .toList();
        TreeSet<byte[]> entries = new TreeSet<>(Arrays::compareUnsigned);
        for (int i = 0; i < passwords.size(); i++) {
            String password = passwords.get(i);
            if (!password.isEmpty() && (i < MOST_COMMON || password.length() >= LONG)) {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(password.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
                entries.add(Arrays.copyOf(hash, WIDTH));
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            all.write(entry);
        }
        Files.write(Path.of(arguments[1]), all.toByteArray());
        System.out.println(entries.size() + " entries");
    }
}
