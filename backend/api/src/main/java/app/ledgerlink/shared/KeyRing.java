package app.ledgerlink.shared;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts secrets at rest with AES-256-GCM. Keys come as {@code name:base64,name:base64}: the first encrypts, all
 * decrypt, so a key is rotated by putting a new one in front. What a secret belongs to is authenticated with it: it
 * cannot be moved to another row. Keys that are none stop the start.
 */
@Startup
@Singleton
public class KeyRing {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final SecureRandom random;

    @Inject
    KeyRing(@ConfigProperty(name = "ledgerlink.secret-keys") Optional<String> configured) {
        this(configured.orElse(""), new SecureRandom());
    }

    /** For what runs beside the product. {@code configured} is as LEDGERLINK_SECRET_KEYS has it; blank holds no key. */
    public static KeyRing of(String configured) {
        return new KeyRing(configured, new SecureRandom());
    }

    KeyRing(String configured, SecureRandom random) {
        this.random = random;
        for (String entry : configured.split(",")) {
            if (!entry.isBlank()) {
                add(entry.strip());
            }
        }
    }

    private void add(String entry) {
        int colon = entry.indexOf(':');
        if (colon < 1 || colon > 60) {
            throw new IllegalArgumentException(
                    "LEDGERLINK_SECRET_KEYS: write each key as name:base64, parted by commas");
        }
        String name = entry.substring(0, colon);
        byte[] key;
        try {
            key = Base64.getDecoder().decode(entry.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("LEDGERLINK_SECRET_KEYS: key " + name + " is not Base64");
        }
        if (key.length != 32) {
            throw new IllegalArgumentException("LEDGERLINK_SECRET_KEYS: key " + name + " must be 32 bytes long");
        }
        if (keys.put(name, new SecretKeySpec(key, "AES")) != null) {
            throw new IllegalArgumentException("LEDGERLINK_SECRET_KEYS: two keys are called " + name);
        }
    }

    /** Whether there is a key to encrypt with. */
    public boolean usable() {
        return !keys.isEmpty();
    }

    /** The names of the keys, the one that encrypts first. */
    public List<String> names() {
        return List.copyOf(keys.keySet());
    }

    /** @param owner what the secret belongs to */
    public byte[] encrypt(String secret, String owner) {
        Map.Entry<String, SecretKey> first = keys.entrySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("LEDGERLINK_SECRET_KEYS holds no key"));
        byte[] name = first.getKey().getBytes(StandardCharsets.UTF_8);
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, first.getValue(), iv, owner, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + name.length + IV_BYTES + sealed.length)
                .put((byte) name.length)
                .put(name)
                .put(iv)
                .put(sealed)
                .array();
    }

    /** @throws UnreadableSecret when its key is gone, it was tampered with, or it belongs to something else */
    public String decrypt(byte[] stored, String owner) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        if (stored.length < 1 || stored.length < 1 + (buffer.get(0) & 0xff) + IV_BYTES) {
            throw new UnreadableSecret();
        }
        byte[] name = new byte[buffer.get() & 0xff];
        byte[] iv = new byte[IV_BYTES];
        buffer.get(name).get(iv);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        SecretKey key = keys.get(new String(name, StandardCharsets.UTF_8));
        if (key == null) {
            throw new UnreadableSecret();
        }
        return new String(run(Cipher.DECRYPT_MODE, key, iv, owner, sealed), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretKey key, byte[] iv, String owner, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new UnreadableSecret();
        }
    }

    /** A stored secret that none of the keys opens. Carries no detail on purpose. */
    public static class UnreadableSecret extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableSecret() {
            super("A stored secret cannot be opened with the keys of LEDGERLINK_SECRET_KEYS");
        }
    }
}
