package app.ledgerlink.xero.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    private static Fault of(int status, String body, String... headers) {
        Map<String, List<String>> map = Arrays.stream(headers)
                .map(h -> h.split(": ", 2))
                .collect(Collectors.toMap(h -> h[0], h -> List.of(h[1])));
        return Fault.of(
                new Answer(status, HttpHeaders.of(map, (name, value) -> true), body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|{\"Detail\":\"TokenExpired: token expired at 02/20/2025 08:32:50\"}|TOKEN_EXPIRED",
                "401|{\"detail\":\"TokenExpired: token expired at 02/20/2025 08:32:50\"}|TOKEN_EXPIRED",
                "401|{\"Detail\":\"AuthorizationUnsuccessful\"}|TOKEN_REFUSED",
                "401|''|TOKEN_REFUSED",
                "403|{\"Detail\":\"AuthenticationUnsuccessful\"}|FORBIDDEN",
                "404|''|ABSENT",
                "400|{\"Type\":\"QueryParseException\",\"Message\":\"Syntax error\"}|REFUSED",
                "400|<html>|SERVER",
                "400|''|SERVER",
                "400|[]|SERVER",
                "400|{}|REFUSED",
                "302|''|SERVER",
                "408|''|SERVER",
                "412|''|REFUSED",
                "429|''|MINUTE_LIMIT",
                "429|<html>Too many</html>|MINUTE_LIMIT",
                "401|<html>|TOKEN_REFUSED",
                "401|{\"Title\":\"Unauthorized\",\"Detail\":\"insufficient_scope\"}|SCOPE",
                "304|''|REFUSED",
                "500|<html>oops|SERVER",
                "502|''|SERVER",
                "503|The Organisation is offline|SERVER",
            })
    void meansByStatusFirst(int status, String body, Fault.Kind kind) {
        assertThat(of(status, body).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"insufficient_scope", "insufficent_scope"})
    void aScopeChallengeIsToldFromAnExpiredTokenInBothSpellings(String spelling) {
        Fault fault =
                of(401, "", "WWW-Authenticate: Bearer error=\"" + spelling + "\", scope=\"accounting.contacts.read\"");
        assertThat(fault.kind()).isEqualTo(Fault.Kind.SCOPE);
        assertThat(fault.detail()).isEqualTo("accounting.contacts.read");
    }

    @ParameterizedTest
    @CsvSource({
        "minute, 26, MINUTE_LIMIT, 26",
        "Minute, '', MINUTE_LIMIT, 60",
        "day, 66975, DAY_LIMIT, 66975",
        "day, '', DAY_LIMIT, 3600",
        "appminute, 7, APP_LIMIT, 7",
        "app-minute, 1.5, APP_LIMIT, 2",
        "DAY, soon, DAY_LIMIT, 3600",
        "concurrent, '', TOO_MANY_AT_ONCE, 0"
    })
    void eachLimitAsksForAWaitOfItsOwn(String problem, String after, Fault.Kind kind, long seconds) {
        Fault fault = of(429, "", "X-Rate-Limit-Problem: " + problem, "Retry-After: " + after);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.patience()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aLimitWithoutANameIsToldByWhatIsUsedUp() {
        assertThat(of(429, "", "X-DayLimit-Remaining: 0", "Retry-After: 900").kind())
                .isEqualTo(Fault.Kind.DAY_LIMIT);
        assertThat(of(429, "", "X-DayLimit-Remaining: 12", "X-MinLimit-Remaining: 0")
                        .kind())
                .isEqualTo(Fault.Kind.MINUTE_LIMIT);
    }

    @Test
    void aWaitCanBeToldByADate() {
        String date = "Date: Mon, 23 Nov 2026 06:00:00 GMT";
        String after = "Retry-After: Mon, 23 Nov 2026 06:00:40 GMT";
        assertThat(of(429, "", date, after).patience()).isEqualTo(Duration.ofSeconds(40));
        assertThat(of(429, "", after).patience())
                .as("no clock to hold it against")
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void saysInWordsWhatXeroRefuses() {
        assertThat(of(400, "{\"Type\":\"HighVolumeException\",\"Message\":\"not filtering efficiently\"}")
                        .code())
                .isEqualTo("too-much-data");
        assertThat(of(400, "{\"Type\":\"QueryParseException\",\"Message\":\"Syntax error\"}")
                        .detail())
                .contains("Syntax error");
        assertThat(of(503, "The Organisation is offline").detail()).contains("offline");
    }
}
