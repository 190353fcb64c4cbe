package app.ledgerlink.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import app.ledgerlink.testing.Management;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Senders who never finish keep nobody else waiting, and are let go. */
@QuarkusTest
@TestProfile(StrainedServer.class)
class UnfinishedRequestsFlowTest {

    /** More than there are workers. */
    private static final int SOCKETS = 260;

    @Inject
    Workspaces workspaces;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/session", "GET, /api/session/help", "POST, /api/nothing"})
    void halfABodyHoldsNoWorker(String method, String path) throws IOException {
        SignedIn user = workspaces.create().sales();
        for (int i = 0; i < SOCKETS; i++) {
            send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n{\"email\":");
        }
        for (int i = 0; i < 20; i++) {
            patiently()
                    .cookie(SignedIn.COOKIE, user.cookie())
                    .get("/api/customers")
                    .then()
                    .statusCode(200);
        }
        patiently()
                .contentType("application/json")
                .body(Map.of("email", user.email(), "password", user.password()))
                .post("/api/session")
                .then()
                .statusCode(200);
        patiently().get(Management.address("/q/health/ready")).then().statusCode(200);
    }

    @Test
    void halfABodyIsLetGo() throws IOException {
        Socket socket = send("POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\n\r\n{");
        assertThat(everything(socket))
                .startsWith("HTTP/1.1 408 ")
                .contains("application/problem+json")
                .contains("/problems/too-slow");
    }

    @Test
    void whoSaysNoMoreIsLetGo() throws IOException {
        List<Socket> silent =
                List.of(send(""), send("POST /api/session HTTP/1.1"), send("GET / HTTP/1.1\r\nHost: loc"));
        for (Socket socket : silent) {
            assertThat(everything(socket)).isEmpty();
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        SignedIn user = workspaces.create().sales();
        given().contentType("application/json")
                .cookie(SignedIn.COOKIE, user.cookie())
                .body("x".repeat((1 << 20) + 1))
                .post("/api/companies")
                .then()
                .statusCode(413)
                .contentType(startsWith("application/problem+json"))
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("/problems/too-large"));
    }

    @ParameterizedTest
    @CsvSource({"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void aFormIsRefusedAsOneAndAReadIsNone(String type) throws IOException {
        SignedIn user = workspaces.create().sales();
        String rest = " /api/customers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + SignedIn.COOKIE
                + "=" + user.cookie() + "\r\nContent-Type: " + type + "\r\n";
        assertThat(everything(send("GET" + rest + "\r\n"))).startsWith("HTTP/1.1 200 ");
        assertThat(everything(send("GET" + rest + "Content-Length: 0\r\n\r\n"))).startsWith("HTTP/1.1 200 ");
        assertThat(everything(send("GET" + rest + "Content-Length: 3\r\n\r\na=b")))
                .startsWith("HTTP/1.1 200 ");
        assertThat(everything(send("POST" + rest.replace("customers", "companies") + "Content-Length: 3\r\n\r\na=b")))
                .startsWith("HTTP/1.1 415 ");
    }

    @Test
    void aBodyInChunksIsReadAndLimited() throws IOException {
        String head = "POST /api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(everything(send(head + "2\r\n{}\r\n0\r\n\r\n")))
                .startsWith("HTTP/1.1 400 ")
                .contains("/problems/invalid");
        assertThat(everything(send(head + "8000\r\n" + " ".repeat(0x8000) + "\r\n")))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void whoAsksFirstMaySend() throws IOException {
        Socket socket = send("POST /api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        byte[] begun = socket.getInputStream().readNBytes("HTTP/1.1 100 ".length());
        assertThat(new String(begun, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100 ");
        socket.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
        assertThat(everything(socket)).contains("HTTP/1.1 400 ");
    }

    @Test
    void strangersMaySendLittle() {
        given().contentType("application/json")
                .body("x".repeat((16 << 10) + 1))
                .post("/api/session")
                .then()
                .statusCode(413)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void aBodyInBrokenChunksEndsTheConnectionAndFillsNoLog() throws IOException {
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listener);
        Socket socket = send("POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n");
        assertThat(everything(socket)).doesNotContain("500");
        Logger.getLogger("").removeHandler(listener);
        assertThat(logged).extracting(LogRecord::getMessage).noneMatch(text -> text.contains("/api/session"));
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        sockets.add(socket);
        socket.setSoTimeout(90_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String everything(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A request that fails the test when it is not answered while the others hang. */
    private static io.restassured.specification.RequestSpecification patiently() {
        return given().config(RestAssured.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.socket.timeout", 15_000)
                        .setParam("http.connection.timeout", 15_000)));
    }
}
