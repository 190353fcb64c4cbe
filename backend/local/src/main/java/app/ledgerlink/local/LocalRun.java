package app.ledgerlink.local;

import java.util.ArrayDeque;
import java.util.Deque;
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
            run.start(Settings.of(System.getenv()));
        } catch (Trouble e) {
            Console.error(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private void start(Settings settings) {
        settings.requireFreePorts();
        DataFolder data = DataFolder.open(settings.dataFolder());
        keep(data);
        Database database = keep(Database.start(data, settings.databasePort()));
        if (settings.usesStandin()) {
            keep(Programs.standin(settings, data)).awaitReady();
        }
        Child product = keep(Programs.product(settings, data, database));
        product.awaitReady();
        product.restartWhenItDies(() -> ending);
        Console.say(Banner.of(settings, LocalPasswords.of(settings, data)));
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
