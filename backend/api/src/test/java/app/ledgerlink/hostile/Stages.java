package app.ledgerlink.hostile;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** What operations must find before they take a request, made again each time that a request used it up. */
final class Stages {

    private final Map<String, Function<SignedIn, Scene>> all = new HashMap<>();

    Stages(
            Workspaces workspaces,
            BooksFixture books,
            Jdbi jdbi,
            Clock clock,
            Runnable forgetAttempts,
            TestWorkspace attacked) {
        all.putAll(new PeopleStages(workspaces, jdbi, clock, forgetAttempts, attacked.id()).all());
        all.putAll(new BooksStages(books, jdbi, attacked.id()).all());
    }

    /** @return null for an operation that needs nothing but what the workspace has */
    Function<SignedIn, Scene> of(String operation) {
        return all.get(operation);
    }
}
