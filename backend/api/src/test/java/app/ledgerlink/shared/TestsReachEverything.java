package app.ledgerlink.shared;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * A test itself works on the database as its owner: it lays rows of any workspace, and looks at them. What answers its
 * requests, and what works in the background, is confined as it is in earnest.
 */
public class TestsReachEverything implements QuarkusTestBeforeEachCallback {

    private static final Rows OWNER = new Rows("none", "");

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Reach.say(OWNER);
    }

    /** For threads that a test starts. */
    public static <T> Callable<T> callAsOwner(Callable<T> work) {
        return () -> {
            Rows before = Reach.say(OWNER);
            try {
                return work.call();
            } finally {
                Reach.say(before);
            }
        };
    }

    /** For threads that a test starts. */
    public static <T> Supplier<T> asOwner(Supplier<T> work) {
        return () -> {
            Rows before = Reach.say(OWNER);
            try {
                return work.get();
            } finally {
                Reach.say(before);
            }
        };
    }
}
