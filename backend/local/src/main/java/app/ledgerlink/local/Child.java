package app.ledgerlink.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A program that runs beside the launcher, with its log in a file. */
final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Of one that compiles first, and perhaps fetches what it needs. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(15);

    private final String name;
    private final ProcessBuilder builder;
    private final String why;
    private final Path pidFile;
    private final URI ready;
    private final Duration patience;
    private volatile Process process;

    private Child(String name, ProcessBuilder builder, String why, Path pidFile, URI ready, Duration patience) {
        this.name = name;
        this.builder = builder;
        this.why = why;
        this.pidFile = pidFile;
        this.ready = ready;
        this.patience = patience;
    }

    /** A Java program that writes to its log. */
    static Child start(
            String name, List<String> arguments, Map<String, String> environment, Path log, Path pidFile, URI ready) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return launched(new Child(name, builder, "the end of its log says why: " + log, pidFile, ready, PATIENCE));
    }

    /** Any program, in its folder; it writes to the terminal. */
    static Child inView(
            String name, Path folder, List<String> command, Map<String, String> environment, Path pidFile, URI ready) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return launched(new Child(name, builder, "see above", pidFile, ready, LONG_PATIENCE));
    }

    private static Child launched(Child child) {
        child.launch();
        return child;
    }

    private void launch() {
        try {
            process = builder.start();
            Files.writeString(pidFile, String.valueOf(process.pid()));
        } catch (IOException e) {
            throw new Trouble(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Asks until it answers; a program that ended, or takes too long, is told in one sentence. */
    void awaitReady() {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        Instant deadline = Instant.now().plus(patience);
        while (!answers(http, request)) {
            if (exitsWithin(250) || Instant.now().isAfter(deadline)) {
                throw new Trouble(name + " did not start; " + why);
            }
        }
    }

    /** One that dies (a crash, a kill) comes back, as it would under any supervisor. */
    void restartWhenItDies(BooleanSupplier ending) {
        process.onExit().thenAccept(ended -> {
            if (!ending.getAsBoolean()) {
                Console.error(name + " ended with status " + ended.exitValue() + " and is started again.");
                launch();
                restartWhenItDies(ending);
            }
        });
    }

    /** Unless everything is ending anyway. */
    void whenItEnds(BooleanSupplier ending, Runnable then) {
        process.onExit().thenAccept(ended -> {
            if (!ending.getAsBoolean()) {
                Console.error(name + " ended with status " + ended.exitValue() + ".");
                then.run();
            }
        });
    }

    private boolean answers(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while waiting for " + name + ".", e);
        }
    }

    private boolean exitsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** With what it has started itself. */
    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        if (!exitsWithin(15_000)) {
            all.forEach(ProcessHandle::destroyForcibly);
            exitsWithin(5_000);
        }
        Files.deleteIfExists(pidFile);
    }
}
