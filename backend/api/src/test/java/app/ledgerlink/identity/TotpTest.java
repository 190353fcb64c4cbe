package app.ledgerlink.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.steps(SECRET, code, Instant.ofEpochSecond(second))).containsExactly(second / 30);
    }

    @Test
    void aClockMayBeOneStepOffEitherWayAndNoMore() {
        String code = Totp.code(SECRET, 1000);
        for (long step = 998; step <= 1002; step++) {
            boolean near = Math.abs(step - 1000) <= 1;
            assertThat(Totp.steps(SECRET, code, Instant.ofEpochSecond(step * 30))
                            .toArray())
                    .isEqualTo(near ? new long[] {1000} : new long[0]);
            assertThat(Totp.steps(SECRET, code, Instant.ofEpochSecond(step * 30 + 29))
                            .toArray())
                    .isEqualTo(near ? new long[] {1000} : new long[0]);
        }
    }

    @Test
    void tellsTheAppWhatToDoAndWhoseItIs() {
        assertThat(Totp.uri(SECRET, "a+b c@crm.example"))
                .isEqualTo(
                        "otpauth://totp/Ledgerlink:a%2Bb%20c%40crm.example"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ledgerlink&algorithm=SHA1&digits=6&period=30");
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBase32(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
