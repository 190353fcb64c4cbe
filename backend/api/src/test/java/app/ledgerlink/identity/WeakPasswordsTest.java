package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakPasswordsTest {

    @Test
    void knowsAtLeastTheHundredThousandMostCommon() {
        assertThat(CommonPasswords.size()).isGreaterThan(99_000);
        assertThat(CommonPasswords.has("123456")).isTrue();
        assertThat(CommonPasswords.has("qwertyuiop")).isTrue();
        assertThat(CommonPasswords.has("070162")).isTrue();
        assertThat(CommonPasswords.has("correct horse battery")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1q2w3e4r5t6y",
                "Unbelievable",
                "PASSWORD2024",
                "sunshine2024!",
                "!!Liverpool12",
                "passwordpassword",
                "qwertyqwerty",
                "abcabcabcabc",
                "aaaaaaaaaaaa",
                "aaaaaaaaaaab",
                "121212121212",
                "123456789012",
                "210987654321",
                "abcdefghijklm",
                "qwertyuiop12",
                "ledgerlink2026",
                "Ledger.Link-2026",
                "ledgerlinkledgerlink",
                "rosa.maria@harbour.example",
                "rosa.maria.1984",
                "RosaMaria1984",
                "Oakley-Smith 12",
                "harbour.example1",
            })
    void objectsToWhatIsGuessedFirst(String password) {
        assertThat(Passwords.objection(password, "rosa.maria@harbour.example", "Rosa Oakley-Smith"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "a much better password",
                "four words are enough",
                "twelve letters at least",
                "ledgerlink-admin-7",
                "Kf7#pQ2!xw9Z",
                "rosa likes oak trees",
                "3hVx9_Qm2LtYb7Wc",
            })
    void takesWhatIsNot(String password) {
        assertThat(Passwords.objection(password, "rosa.maria@harbour.example", "Rosa Oakley-Smith"))
                .isNull();
    }
}
