package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void matchesOnlyItsOwnHash() {
        String hash = Passwords.hash("correct horse battery");
        assertThat(Passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(Passwords.matches("correct horse batter", hash)).isFalse();
        assertThat(Passwords.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void refusesWhatIsTooShortOrWouldBeCutOff() {
        assertThat(Passwords.objection("eleven char", null, null)).contains("12");
        assertThat(Passwords.objection("twelve chars", null, null)).isNull();
        assertThat(Passwords.objection("ä".repeat(37), null, null)).contains("72");
    }
}
