package app.ledgerlink.xerostandin.world;

import java.util.List;

/** Tidies up: archives customers who left, and merges some that were entered twice, once in a chain. */
final class Housekeeping {
    private static final int MERGES = 4;

    private final Desk desk;

    Housekeeping(Desk desk) {
        this.desk = desk;
    }

    void run(List<Customer> customers) {
        for (var customer : customers) {
            boolean left = customer.until().isBefore(desk.today());
            if (left && desk.dice.percent(55)) {
                desk.on(customer.until().plusDays(30), () -> desk.books.archive(customer.contact()));
            }
        }
        var staying = customers.stream().filter(c -> c.contact().active()).toList();
        for (int i = 0; i < MERGES; i++) {
            merge(staying.get(i * 7 + 3), staying.get(i * 7 + 5), 200 - 30 * i);
        }
        // The second winner now loses in its turn.
        merge(staying.get(5), staying.get(8), 20);
    }

    private void merge(Customer loser, Customer winner, int daysAgo) {
        desk.on(desk.today().minusDays(daysAgo), () -> desk.books.merge(loser.contact(), winner.contact()));
    }
}
