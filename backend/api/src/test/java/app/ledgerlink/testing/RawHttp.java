package app.ledgerlink.testing;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no client library would send. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;

    private RawHttp() {}

    /** @return the whole answer, up to the end of the connection: the request must ask for that */
    public static String send(String... lines) {
        return exchange(input -> new String(input.readAllBytes(), StandardCharsets.UTF_8), lines);
    }

    /** @return the line that tells the answer's status */
    public static String statusOf(String... lines) {
        return exchange(
                input -> new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine(), lines);
    }

    private interface Reader {
        String read(InputStream answer) throws IOException;
    }

    private static String exchange(Reader reader, String... lines) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return reader.read(socket.getInputStream());
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        }
    }
}
