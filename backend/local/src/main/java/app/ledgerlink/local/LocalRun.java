package app.ledgerlink.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Starts the database, the stand-in for Xero and the product, says where they are, and ends them together. */
public final class LocalRun {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private volatile boolean ending;

    private LocalRun() {}

    public static void main(String[] args) throws InterruptedException {
        LocalRun run = new LocalRun();
        Runtime.getRuntime().addShutdownHook(new Thread(run::end, "end"));
        try {
            if (List.of(args).contains("dev")) {
                run.develop(Settings.ofDevelopment(System.getenv()));
            } else {
                run.start(Settings.of(System.getenv()));
            }
        } catch (Trouble e) {
            Console.error(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private void start(Settings settings) {
        settings.requireFreePorts();
        DataFolder data = keep(DataFolder.open(settings.dataFolder()));
        Database database = keep(Database.start(data, settings.databasePort()));
        standin(settings, data);
        Child product = keep(Programs.product(settings, data, database));
        product.awaitReady();
        product.restartWhenItDies(() -> ending);
        Console.say(Banner.of(settings, LocalPasswords.of(settings, data)));
    }

    /** Nobody works on with half of it: when one part ends, all do. */
    private void develop(Settings settings) {
        settings.requireFreePorts();
        settings.requireFreeScreensPort();
        DataFolder data = keep(DataFolder.open(settings.dataFolder()));
        Database database = keep(Database.start(data, settings.databasePort()));
        standin(settings, data).ifPresent(this::endWith);
        Child screens = keep(Programs.screens(settings, data));
        endWith(screens);
        Child product = keep(Programs.developedProduct(settings, data, database));
        endWith(product);
        screens.awaitReady();
        product.awaitReady();
        Console.say(Banner.of(settings, LocalPasswords.of(settings, data)));
    }

    private Optional<Child> standin(Settings settings, DataFolder data) {
        if (!settings.usesStandin()) {
            return Optional.empty();
        }
        Child standin = keep(Programs.standin(settings, data));
        standin.awaitReady();
        return Optional.of(standin);
    }

    private void endWith(Child part) {
        part.whenItEnds(() -> ending, () -> System.exit(1));
    }

    private <T extends AutoCloseable> T keep(T part) {
        synchronized (running) {
            running.push(part);
        }
        return part;
    }

    /** Last started, first ended. */
    private void end() {
        ending = true;
        synchronized (running) {
            while (!running.isEmpty()) {
                try {
                    running.pop().close();
                } catch (Exception e) {
                    Console.error("Ending a part failed: " + e.getMessage());
                }
            }
        }
    }
}
