package app.ledgerlink.identity;

import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What signs a user in when the authenticator app is out of reach: ten codes of 80 random bits, each good for once, kept
 * as salted hashes. Each method is part of the caller's transaction.
 */
@ApplicationScoped
class RecoveryCodes {

    static final int COUNT = 10;

    private static final int BYTES = 10;
    private static final int SALT_BYTES = 16;
    private static final int GROUP = 4;

    private record Stored(int number, byte[] salt, byte[] hash) {}

    private final Jdbi jdbi;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A new set in place of the former one, as they are shown, this once; the caller holds the user's factor locked. */
    List<String> renew(UUID workspace, UUID user) {
        List<String> codes =
                Stream.generate(() -> Base32.encode(bytes(BYTES))).limit(COUNT).toList();
        jdbi.useHandle(h -> {
            h.execute("delete from recovery_code where workspace_id = ? and user_id = ?", workspace, user);
            PreparedBatch batch =
                    h.prepareBatch("insert into recovery_code (workspace_id, user_id, number, salt, code_hash)"
                            + " values (?, ?, ?, ?, ?)");
            for (int number = 1; number <= COUNT; number++) {
                byte[] salt = bytes(SALT_BYTES);
                batch.add(workspace, user, number, salt, hash(salt, codes.get(number - 1)));
            }
            batch.execute();
        });
        return codes.stream().map(RecoveryCodes::shown).toList();
    }

    /** Whether this is one of the codes and was not used before; it is used now. */
    boolean use(UUID workspace, UUID user, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        List<Stored> unused =
                jdbi.withHandle(h -> h.createQuery("select number, salt, code_hash as hash from recovery_code"
                                + " where workspace_id = ? and user_id = ? and used_at is null")
                        .bind(0, workspace)
                        .bind(1, user)
                        .mapTo(Stored.class)
                        .list());
        return unused.stream()
                .filter(stored -> MessageDigest.isEqual(stored.hash(), hash(stored.salt(), code)))
                .anyMatch(stored -> take(workspace, user, stored));
    }

    int left(UUID workspace, UUID user) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from recovery_code"
                        + " where workspace_id = ? and user_id = ? and used_at is null")
                .bind(0, workspace)
                .bind(1, user)
                .mapTo(int.class)
                .one());
    }

    /** Of two requests with one code, one takes it; the salt tells a code from one of a newer set. */
    private boolean take(UUID workspace, UUID user, Stored stored) {
        return jdbi.withHandle(h -> h.execute(
                        "update recovery_code set used_at = ? where workspace_id = ? and user_id = ? and number = ?"
                                + " and salt = ? and used_at is null",
                        Timestamps.now(clock),
                        workspace,
                        user,
                        stored.number(),
                        stored.salt()))
                == 1;
    }

    private static String shown(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static byte[] hash(byte[] salt, String code) {
        return Secrets.hash(HexFormat.of().formatHex(salt) + code);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
