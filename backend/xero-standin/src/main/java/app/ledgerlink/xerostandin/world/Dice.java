package app.ledgerlink.xerostandin.world;

import java.util.List;
import java.util.SplittableRandom;

/** The chance in a world; the same seed always falls the same way. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
