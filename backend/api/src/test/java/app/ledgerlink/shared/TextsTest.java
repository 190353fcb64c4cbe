package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** As somebody may type it: a backslash, the letter u, four zeros. */
    private static final String SIX_CHARACTERS = "\\" + "u0000";

    private final Json json = new Json(new ObjectMapper());

    @Test
    void onlyWhatNothingCanHoldIsTakenOut() {
        assertThat(Texts.storable("a\0b\0")).isEqualTo("ab");
        assertThat(Texts.storable("half \ud83d of a parrot, \udd9c the other"))
                .isEqualTo("half \ufffd of a parrot, \ufffd the other");
        assertThat(Texts.storable("🦜 " + SIX_CHARACTERS)).isEqualTo("🦜 " + SIX_CHARACTERS);
        assertThat(Texts.storable(null)).isNull();
    }

    @Test
    void encodedTextsHoldNoZeroAndAreReadAsTheyWere() {
        String odd = SIX_CHARACTERS + " \\" + SIX_CHARACTERS + " \"\n\t 🦜";
        assertThat(json.fields(json.write(Map.of(odd, List.of(odd))))).isEqualTo(Map.of(odd, List.of(odd)));
        assertThat(json.write(Map.of("a\0b", "\0c\0"))).isEqualTo("{\"ab\":\"c\"}");
        assertThat(json.write(new ObjectMapper().createObjectNode().put("a\0", "\0")))
                .isEqualTo("{\"a\":\"\"}");
    }
}
