package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of callers is read by the letter: each of these was taken for something else before. */
class RequestBodiesTest {

    private enum Kind {
        FIRST,
        SECOND
    }

    private record Inner(String text, Kind kind) {}

    private record Body(
            String text, Kind kind, Boolean yes, Integer count, Instant at, LocalDate day, UUID id, List<Inner> list) {}

    private record Bare(boolean yes, int count) {}

    private static Object read(Class<?> type, String json) throws IOException {
        return RequestBodies.read(type, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusedField(Class<?> type, String json) {
        Object[] found = new Object[1];
        assertThatThrownBy(() -> read(type, json)).isInstanceOfSatisfying(ProblemException.class, e -> {
            Problem problem = e.toProblem(null);
            assertThat(problem.status()).isEqualTo(400);
            found[0] = problem.errors() == null ? "" : problem.errors().get(0).field();
        });
        return (String) found[0];
    }

    @Test
    void readsWhatTheContractSays() throws IOException {
        assertThat(read(Body.class, """
                {"text": "", "kind": "SECOND", "yes": false, "count": -1, "at": "2026-01-31T09:30:00+02:00",
                 "day": "2024-02-29", "id": "018F6a2e-0000-7000-8000-000000000000", "list": [{"kind": null}]}
                """))
                .isEqualTo(new Body(
                        "",
                        Kind.SECOND,
                        false,
                        -1,
                        Instant.parse("2026-01-31T07:30:00Z"),
                        LocalDate.of(2024, 2, 29),
                        UUID.fromString("018f6a2e-0000-7000-8000-000000000000"),
                        List.of(new Inner(null, null))));
        assertThat(read(Body.class, "")).isNull();
        assertThat(read(Body.class, "null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"unknown\": {\"a\": [1]}",
                "\"Text\": \"a\"",
                "\"text\": 1",
                "\"text\": 1.5",
                "\"text\": true",
                "\"text\": []",
                "\"text\": [\"a\"]",
                "\"text\": {}",
                "\"kind\": 0",
                "\"kind\": \"0\"",
                "\"kind\": \"\"",
                "\"kind\": \" FIRST\"",
                "\"kind\": \"first\"",
                "\"kind\": true",
                "\"yes\": 1",
                "\"yes\": 0",
                "\"yes\": \"true\"",
                "\"yes\": \"\"",
                "\"count\": \"1\"",
                "\"count\": \"\"",
                "\"count\": 1.0",
                "\"count\": 1e0",
                "\"count\": true",
                "\"count\": 2147483648",
                "\"at\": 1700000000",
                "\"at\": 1.5",
                "\"at\": \"1700000000\"",
                "\"at\": \"\"",
                "\"at\": \"2026-01-31\"",
                "\"at\": \"2026-01-31T09:30:00\"",
                "\"at\": \"0000-12-31T23:59:59Z\"",
                "\"at\": \"0001-01-01T00:00:00+01:00\"",
                "\"at\": \"+10000-01-01T00:00:00Z\"",
                "\"at\": \"9999-12-31T23:59:59-01:00\"",
                "\"at\": \"+1000000000-12-31T23:59:59.999999999Z\"",
                "\"day\": 20000",
                "\"day\": [2026, 1, 31]",
                "\"day\": \"\"",
                "\"day\": \"2026-02-30\"",
                "\"day\": \"0000-12-31\"",
                "\"day\": \"-0001-01-01\"",
                "\"day\": \"+10000-01-01\"",
                "\"day\": \"2026-01-31T00:00:00Z\"",
                "\"id\": 1",
                "\"id\": \"\"",
                "\"id\": \"1-1-1-1-1\"",
                "\"id\": \"AY9qLgAAcACAAAAAAAAAAA==\"",
                "\"list\": {}",
                "\"list\": \"\""
            })
    void takesNoValueForOneOfAnotherType(String field) {
        assertThat(refusedField(Body.class, "{" + field + "}")).isEqualTo(field.substring(1, field.indexOf('"', 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"yes\": null, \"count\": 1}", "{\"yes\": true, \"count\": null}"})
    void takesNoNullForAValueThatCannotBeLeftOut(String json) {
        assertThat(refusedField(Bare.class, json)).isIn("yes", "count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"a\", \"text\": \"a\"} | text",
                "{\"list\": [{}, {\"kind\": \"FIRST\", \"kind\": \"FIRST\"}]} | list[1].kind",
                "{\"unknown\": {\"a\": 1, \"a\": 2}} | unknown.a",
                "{\"list\": [{}, {\"text\": \"\\u0000\"}]} | list[1].text",
                "{\"list\": [{\"unknown\": [1, \"\\ud800\"]}]} | list[0].unknown[1]",
                "{\"a\\u0000b\": 1} | ab",
                "\"\\u0000\" | body"
            })
    void namesThePlace(String json, String field) {
        assertThat(refusedField(Body.class, json)).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "}", "{}{}", "{} x", "{} null", "[]", "1", "\"text\"", " ", "{\"count\": NaN}", "{'a': 1}"})
    void takesNothingElseForABody(String json) {
        assertThat(refusedField(Body.class, json)).isEmpty();
    }

    @Test
    void takesNoOtherEncoding() {
        for (byte[] bytes : List.of(
                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, '"'},
                new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xFF, '"'},
                new byte[] {0, 0, (byte) 0xFF, (byte) 0xFF, 1},
                new byte[] {1, 2, 3})) {
            assertThatThrownBy(() -> RequestBodies.read(Body.class, bytes)).isInstanceOf(ProblemException.class);
        }
    }
}
