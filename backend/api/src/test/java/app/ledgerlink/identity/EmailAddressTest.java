package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "' Admin@Firm.EXAMPLE ', admin@firm.example",
        "o'neill+x@firm.example, o'neill+x@firm.example",
        "MÜLLER@firm.example, müller@firm.example",
        "mu\u0308ller@firm.example, müller@firm.example",
        "root@localhost, root@localhost",
        "пётр@фирма.example, пётр@фирма.example",
    })
    void hasOneForm(String typed, String form) {
        assertThat(EmailAddress.of(typed)).get().hasToString(form);
        assertThat(EmailAddress.of(form)).get().hasToString(form);
    }

    /** What the database's lower() or a mail server may take for another address than Java does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "adm\u0130n@firm.example",
                "admI\u0307n@firm.example",
                "\u212aevin@firm.example",
                "\uff41dmin@firm.example",
                "a\u017f@firm.example",
                "admin@firm.examp\u217ce",
                "o\ufb03ce@firm.example"
            })
    void refusesLookAlikes(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "admin",
                "admin@",
                "@firm.example",
                "a@b@c",
                "a b@firm.example",
                "a..b@firm.example",
                "a.@firm.example",
                "a@firm..example",
                "a@-firm.example",
                "a@firm.example\u0000",
                "a\n@firm.example",
                "a<b>@firm.example",
                "a@[127.0.0.1]",
                "a\u200b@firm.example",
                "a\ud800@firm.example"
            })
    void refusesWhatNoMailCanHave(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(EmailAddress.of("a".repeat(64) + "@firm.example")).isPresent();
        assertThat(EmailAddress.of("a".repeat(65) + "@firm.example")).isEmpty();
        assertThat(EmailAddress.of("a@" + "b".repeat(253))).isEmpty();
        assertThat(EmailAddress.of("a".repeat(1_000_000))).isEmpty();
        assertThat(EmailAddress.of(null)).isEmpty();
    }
}
