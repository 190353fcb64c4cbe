package app.ledgerlink.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Guesses of one network are refused before the database is asked who they are. */
@QuarkusTest
@TestProfile(RequestLimitsApiTest.SmallBuckets.class)
class GuessedKeysApiTest {

    private static final int AT_ONCE = 120;

    @Inject
    Workspaces workspaces;

    @Test
    void guessedKeysAreStopped() throws IOException {
        stopped("127.0.0.21", "Authorization: Bearer ll_%s-%s");
    }

    @Test
    void guessedSessionsAreStopped() throws IOException {
        stopped("127.0.0.22", "Cookie: " + SignedIn.COOKIE + "=%s-%s");
    }

    private void stopped(String from, String guess) throws IOException {
        TestWorkspace workspace = workspaces.create();
        String known = "Cookie: " + SignedIn.COOKIE + "=" + workspace.admin().cookie();
        String unused = "Cookie: " + SignedIn.COOKIE + "=" + workspace.sales().cookie();
        assertThat(status(from, known)).isEqualTo(200);
        for (int i = 0; i < AT_ONCE; i++) {
            status(from, guess.formatted(UUID.randomUUID(), "sixsix"));
        }
        guessUntilStopped(from, guess);
        assertThat(status(from, known)).as("who was let in before").isEqualTo(200);
        guessUntilStopped(from, guess);
        // A session that would be known if the database were asked.
        assertThat(status(from, unused)).as("who was not").isEqualTo(429);
        assertThat(status("127.0.0.1", unused)).as("from another network").isEqualTo(200);
    }

    /** A token comes back each second. */
    private static void guessUntilStopped(String from, String guess) throws IOException {
        for (int i = 0; i < AT_ONCE; i++) {
            if (status(from, guess.formatted(UUID.randomUUID(), "sixsix")) == 429) {
                return;
            }
        }
        throw new AssertionError("Guesses are not stopped");
    }

    private static int status(String from, String header) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
