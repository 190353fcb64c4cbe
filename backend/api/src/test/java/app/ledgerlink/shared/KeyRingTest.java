package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    private static final String ONE = "v1:" + key(1);
    private static final String TWO = "v2:" + key(2);

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeyRing ring(String configured) {
        return new KeyRing(configured, new SecureRandom());
    }

    @Test
    void opensWhatItSealed() {
        KeyRing ring = ring(ONE);
        byte[] sealed = ring.encrypt("a token, ünïcode too", "w|t|access");
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("token");
        assertThat(ring.decrypt(sealed, "w|t|access")).isEqualTo("a token, ünïcode too");
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        KeyRing ring = ring(ONE);
        assertThat(ring.encrypt("token", "o")).isNotEqualTo(ring.encrypt("token", "o"));
    }

    @Test
    void aNewKeyInFrontSealsAndTheOldOneStillOpens() {
        byte[] old = ring(ONE).encrypt("token", "o");
        KeyRing rotated = ring(TWO + ", " + ONE);
        assertThat(rotated.decrypt(old, "o")).isEqualTo("token");
        byte[] fresh = rotated.encrypt("token", "o");
        assertThat(ring(TWO).decrypt(fresh, "o")).isEqualTo("token");
        assertThatThrownBy(() -> ring(ONE).decrypt(fresh, "o")).isInstanceOf(KeyRing.UnreadableSecret.class);
    }

    @Test
    void aSecretCannotBeMovedToAnotherRow() {
        byte[] sealed = ring(ONE).encrypt("token", "workspace-a|set|access");
        assertThatThrownBy(() -> ring(ONE).decrypt(sealed, "workspace-b|set|access"))
                .isInstanceOf(KeyRing.UnreadableSecret.class);
    }

    @Test
    void aByteThatWasChangedIsNoticed() {
        byte[] sealed = ring(ONE).encrypt("token", "o");
        for (int i = 0; i < sealed.length; i++) {
            byte[] bent = sealed.clone();
            bent[i] ^= 1;
            assertThatThrownBy(() -> ring(ONE).decrypt(bent, "o"))
                    .as("byte %d", i)
                    .isInstanceOf(KeyRing.UnreadableSecret.class);
        }
        assertThatThrownBy(() -> ring(ONE).decrypt(new byte[0], "o")).isInstanceOf(KeyRing.UnreadableSecret.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1:short", "v1:!!!", ":AAAA", "v1:c2hvcnQ="})
    void refusesKeysThatAreNoneAndDoesNotRepeatThem(String configured) {
        assertThatThrownBy(() -> ring(configured))
                .hasMessageContaining("LEDGERLINK_SECRET_KEYS")
                .message()
                .doesNotContain("c2hvcnQ");
    }

    @Test
    void withoutKeysItSaysSo() {
        assertThat(ring("").usable()).isFalse();
        assertThatThrownBy(() -> ring(" ").encrypt("token", "o")).isInstanceOf(IllegalStateException.class);
    }
}
