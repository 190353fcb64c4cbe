package app.ledgerlink.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL with the tools that people back it up with: the embedded one brings none, and those of an older release
 * refuse a newer server, so both come from one installation. {@code POSTGRES_BIN} names its programs; without it the
 * newest of Debian's is taken, else what the PATH has.
 */
final class ServerWithTools implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path programs = programs();
    private final Path folder;
    private final String port;

    private ServerWithTools(Path folder, String port) {
        this.folder = folder;
        this.port = port;
    }

    static ServerWithTools start() throws IOException {
        Path folder = Files.createTempDirectory("ledgerlink-postgres");
        ServerWithTools server = new ServerWithTools(folder, Packaged.freePort());
        if (isRoot()) {
            server.execute(List.of("chown", "nobody", folder.toString()));
        }
        server.run("initdb", "-D", "data", "-U", "postgres", "-A", "trust", "--encoding=UTF8");
        String options = "-p %s -k %s -c listen_addresses=localhost -c fsync=off".formatted(server.port, folder);
        server.run("pg_ctl", "-D", "data", "-l", "log", "-o", options, "-w", "start");
        return server;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    /** Runs one of the installation's programs against this server, in its folder; it must end well. */
    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root.
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        execute(command);
    }

    private void execute(List<String> command) throws IOException {
        Path output = Files.createTempFile("ledgerlink-tool", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("PGHOST", "localhost", "PGPORT", port, "PGUSER", "postgres"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as(command + " ends")
                    .isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s", command, Files.readString(output))
                    .isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Path programs() {
        String given = System.getenv("POSTGRES_BIN");
        Optional<Path> found = given != null
                ? Optional.of(Path.of(given))
                : Stream.concat(
                                debian(),
                                Stream.of(System.getenv("PATH").split(":")).map(Path::of))
                        .filter(ServerWithTools::isWhole)
                        .findFirst();
        return found.filter(ServerWithTools::isWhole)
                .orElseThrow(() -> new AssertionError("This test needs PostgreSQL 15 or newer with pg_dump: run “make"
                        + " postgres-tools”, or set POSTGRES_BIN to the folder of its programs."));
    }

    private static Stream<Path> debian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.empty();
        }
        try (Stream<Path> releases = Files.list(DEBIAN)) {
            return releases
                    .sorted(Comparator.comparingInt(
                                    (Path p) -> Integer.parseInt(p.getFileName().toString()))
                            .reversed())
                    .map(release -> release.resolve("bin"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isWhole(Path folder) {
        return Stream.of("initdb", "pg_ctl", "pg_dump", "pg_restore", "createdb")
                .allMatch(program -> Files.isExecutable(folder.resolve(program)));
    }
}
