package app.ledgerlink.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One connection that sends a request as it is written: other clients refuse or repair what a hostile one sends. */
final class RawHttp implements AutoCloseable {

    private static final int LONGEST_ANSWER_MILLIS = 30_000;

    /** @param headers by their names in small letters; of several with one name the last */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final int port;
    private Socket socket;
    private InputStream in;

    RawHttp(int port) {
        this.port = port;
    }

    /**
     * @param head request line and headers with their line ends, one byte per character, without Host and Content-Length
     * @param body null for none
     */
    Answer send(String head, byte[] body) throws IOException {
        boolean kept = socket != null;
        try {
            return exchange(head, body);
        } catch (IOException e) {
            close();
            if (!kept) {
                throw e;
            }
            return exchange(head, body);
        }
    }

    private Answer exchange(String head, byte[] body) throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LONGEST_ANSWER_MILLIS);
            socket.connect(new InetSocketAddress("localhost", port));
            in = new BufferedInputStream(socket.getInputStream());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(head.getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(("Host: localhost:" + port + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        if (body != null) {
            bytes.write(("Content-Length: " + body.length + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        bytes.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        if (body != null) {
            bytes.write(body);
        }
        try {
            socket.getOutputStream().write(bytes.toByteArray());
        } catch (IOException e) {
            // an answer may have come before all was sent, as to a body that is too large
            if (in.available() == 0) {
                throw e;
            }
        }
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = status == 204 || status == 304
                ? new byte[0]
                : "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))
                        ? chunks()
                        : headers.containsKey("content-length")
                                ? in.readNBytes(Integer.parseInt(headers.get("content-length")))
                                : in.readAllBytes();
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
