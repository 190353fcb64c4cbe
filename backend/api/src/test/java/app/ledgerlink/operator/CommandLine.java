package app.ledgerlink.operator;

import app.ledgerlink.shared.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Runs commands on the database under test, as a terminal would. */
@ApplicationScoped
public class CommandLine {

    private final Jdbi jdbi;
    private final KeyRing keys;
    private final Clock clock;

    CommandLine(Jdbi jdbi, KeyRing keys, Clock clock) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param answers what went to standard output, line by line
     * @param log what was told to the log, line by line
     */
    public record Ran(int exitCode, List<String> answers, String problems, List<String> log) {

        /** The value of a line “name, tab, value”. */
        String value(String name) {
            return answers.stream()
                    .filter(line -> line.startsWith(name + "\t"))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public Ran run(String... arguments) {
        List<String> log = new ArrayList<>();
        StringWriter answers = new StringWriter();
        StringWriter problems = new StringWriter();
        int code = Commands.run(
                new PrintWriter(answers, true),
                new PrintWriter(problems, true),
                () -> new Workbench(jdbi, keys, clock, "tester", log::add),
                arguments);
        return new Ran(code, answers.toString().lines().toList(), problems.toString(), log);
    }
}
