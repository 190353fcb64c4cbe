package app.ledgerlink.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP itself rules out is refused in the form of every other problem, with the headers of every other answer. */
@QuarkusTest
class RefusalsApiTest {

    private record Answer(int status, String headers, JsonPath problem) {}

    private static Answer send(String requestLine, String headers, String body) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((requestLine + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                                    + "\r\nConnection: close\r\n" + headers + "\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String head = all.substring(0, all.indexOf("\r\n\r\n"));
            String answered = all.substring(head.length() + 4);
            return new Answer(
                    Integer.parseInt(head.split(" ")[1]),
                    head,
                    answered.startsWith("{") ? new JsonPath(answered) : new JsonPath("{}"));
        }
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.headers()).isEqualTo(status);
        assertThat(answer.headers().toLowerCase(java.util.Locale.ROOT))
                .contains("content-type: application/problem+json")
                .contains("content-security-policy: ")
                .contains("x-content-type-options: nosniff")
                .contains("x-frame-options: deny")
                .contains("referrer-policy: ")
                .contains("cache-control: no-");
        assertThat(answer.problem().getInt("status")).isEqualTo(status);
        assertThat(answer.problem().getString("detail")).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/%zz, path",
        "/api/companies/%, path",
        "/api/companies/%0, path",
        "/customers/%zz, path",
        "/%00, path",
        "/api/companies/%ED%A0%BD, path",
        "/api/%C0%AE, path",
        "/api/companies?q=%zz, q",
        "/api/companies?q=a%, q",
        "/api/companies?a=1&q=%00, q",
        "/api/companies?q=%ff, q",
        "/api/companies?%zz=1, query",
        "/api/companies?q=|, q",
        "/api/companies?q={}, q",
        "/api/<script>, path",
        "/api/nothing?q=%ED%A0%BD, q",
        "/?page=%00, page"
    })
    void anAddressThatCannotBeRead(String address, String named) throws IOException {
        Answer answer = send("GET " + address, "", "");
        isProblem(answer, 400);
        assertThat(answer.problem().getString("errors[0].field")).isEqualTo(named);
    }

    @Test
    void anAddressThatIsTooLong() throws IOException {
        isProblem(send("GET /api/companies?q=" + "x".repeat(9_000), "", ""), 414);
        isProblem(send("GET /" + "x".repeat(9_000), "", ""), 414);
    }

    @Test
    void headersThatAreTooLarge() throws IOException {
        isProblem(send("GET /api/session/help", "Cookie: " + "a=b; ".repeat(4_000) + "\r\n", ""), 431);
    }

    @Test
    void aBodyThatIsTooLarge() throws IOException {
        isProblem(send("POST /api/session", "Content-Type: application/json\r\nContent-Length: 2000000\r\n", "{"), 413);
        isProblem(send("POST /api/session", "Content-Length: 9999999999999\r\n", "{"), 413);
    }

    @Test
    void aBodyInPiecesThatIsTooLargeForAStranger() throws IOException {
        StringBuilder pieces = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            pieces.append("400\r\n").append(" ".repeat(1_024)).append("\r\n");
        }
        isProblem(
                send(
                        "POST /api/session",
                        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                        pieces + "0\r\n\r\n"),
                413);
    }

    @Test
    void aBodyThatIsMissing() throws IOException {
        isProblem(send("POST /api/session", "Content-Type: application/json\r\nContent-Length: 0\r\n", ""), 400);
        isProblem(
                send(
                        "POST /api/session",
                        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                        "0\r\n\r\n"),
                400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "garbage", "application/xml", ";"})
    void aBodyThatIsNoJson(String type) throws IOException {
        isProblem(send("POST /api/session", "Content-Type: " + type + "\r\nContent-Length: 2\r\n", "{}"), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "TRACE", "PROPFIND", "BREW", "PUT"})
    void aMethodThatTheAddressDoesNotTake(String method) throws IOException {
        Answer answer = send(method + " /api/session", "Content-Type: application/json\r\nContent-Length: 2\r\n", "{}");
        isProblem(answer, 405);
        assertThat(answer.headers()).contains("Allow: DELETE, GET, HEAD, OPTIONS, POST\r\n");
    }

    /** RFC 9110, 15.5.6. */
    @Test
    void everyAddressOfTheContractTellsTheMethodsItTakes() throws IOException {
        Map<String, Set<String>> taken = new TreeMap<>();
        for (Contract.Operation operation : Contract.committed().operations()) {
            String address = operation.path().replaceAll("\\{[^}]*}", "1-1-1-1-1");
            Set<String> methods = taken.computeIfAbsent(address, a -> new TreeSet<>(Set.of("OPTIONS")));
            methods.add(operation.method());
            if (operation.method().equals("GET")) {
                methods.add("HEAD");
            }
        }
        Map<String, String> told = new TreeMap<>();
        for (String address : taken.keySet()) {
            Answer answer = send("PATCH " + address, "", "");
            told.put(address, answer.status() + " " + answer.headers().replaceAll("(?s).*\r\nAllow: ([^\r]*).*", "$1"));
        }
        assertThat(told)
                .isEqualTo(taken.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> "405 " + String.join(", ", e.getValue()))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "localhost, /api/%zz, 400",
                "evil.example, /api/session, 421",
                "localhost, LONG, 414",
                "localhost, HEADERS, 431"
            })
    void theNextRequestOfTheConnectionIsAnswered(String host, String place, int status) throws IOException {
        String path = place.equals("LONG") ? "/" + "x".repeat(9_000) : place.equals("HEADERS") ? "/" : place;
        String more = place.equals("HEADERS") ? "Cookie: " + "a=b; ".repeat(4_000) + "\r\n" : "";
        String body = "x".repeat(5_000);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + more
                                    + "Content-Length: 5000\r\n\r\n" + body
                                    + "GET /api/session/help HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String both = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(both).startsWith("HTTP/1.1 " + status + " ").contains("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 900000",
                "Transfer-Encoding: chunked",
                "Content-Length: 9\r\nExpect: 100-continue"
            })
    void aConnectionWithMoreToComeThanIsReadIsGivenUp(String announced) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /api/%zz HTTP/1.1\r\nHost: localhost\r\n" + announced + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .containsIgnoringCase("connection: close");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "garbage"})
    void anAnswerOfAnotherType(String type) throws IOException {
        Answer answer = send("GET /api/session/help", "Accept: " + type + "\r\n", "");
        isProblem(answer, 406);
    }
}
