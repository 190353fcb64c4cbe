package app.ledgerlink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1/");

    @TempDir
    Path folder;

    @Test
    void endsWithEverythingThatItHasStarted() throws IOException {
        Child child = inView("sleep 60 & echo $! > grandchild; wait");
        await().until(() -> Files.exists(folder.resolve("grandchild"))
                && !Files.readString(folder.resolve("grandchild")).isBlank());
        ProcessHandle grandchild = ProcessHandle.of(Long.parseLong(
                        Files.readString(folder.resolve("grandchild")).trim()))
                .orElseThrow();

        child.close();

        await().until(() -> !grandchild.isAlive());
        assertThat(folder.resolve("pid")).doesNotExist();
    }

    @Test
    void whatDiesByItselfTakesTheRestAlong() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (Child child = inView("exit 3")) {
            child.whenItEnds(() -> false, told::countDown);
            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void oneThatEndsAtTheStartIsToldAtOnce() throws IOException {
        try (Child child = inView("exit 3")) {
            assertThatThrownBy(child::awaitReady)
                    .isInstanceOf(Trouble.class)
                    .hasMessage("The part did not start; see above");
        }
    }

    /** A server of development takes an offer of HTTP/2 for a web socket, and does not answer it. */
    @Test
    void offersNoOtherProtocol() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestHeaders().containsKey("Upgrade") ? 400 : 200, -1);
            exchange.close();
        });
        server.start();
        URI ready = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (Child child = inView("sleep 60", ready)) {
            child.awaitReady();
        } finally {
            server.stop(0);
        }
    }

    private Child inView(String script) {
        return inView(script, NOBODY);
    }

    private Child inView(String script, URI ready) {
        return Child.inView("The part", folder, List.of("sh", "-c", script), Map.of(), folder.resolve("pid"), ready);
    }
}
