package app.ledgerlink.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to the database, which a test cuts: what is open breaks, and nothing listens until it is joined again. */
public class DatabaseCable implements QuarkusTestResourceLifecycleManager {

    private static final String SCHEME = "jdbc:";

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private URI database;
    private int port;
    private volatile ServerSocket entrance;

    /** After the database, of which it takes the place. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        database = URI.create(PostgresResource.address().substring(SCHEME.length()));
        join();
        String address =
                PostgresResource.address().replace("//" + database.getAuthority() + "/", "//localhost:" + port + "/");
        return Map.of("quarkus.datasource.jdbc.url", address);
    }

    public void cut() {
        try {
            entrance.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void join() {
        try {
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = fresh.getLocalPort();
            entrance = fresh;
            run(() -> accept(fresh));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket door) throws IOException {
        while (true) {
            Socket inside = door.accept();
            Socket outside = new Socket(database.getHost(), database.getPort());
            open.add(inside);
            open.add(outside);
            if (door.isClosed()) {
                inside.close();
                outside.close();
            }
            run(() -> pass(inside, outside));
            run(() -> pass(outside, inside));
        }
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException cut) {
                // that is what it is for
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(DatabaseCable.class));
    }

    @Override
    public void stop() {
        cut();
    }
}
