package app.ledgerlink.operator;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where the jar starts. Without arguments it is a node: API, pages and worker. With arguments it is an operator's
 * command, which needs the database alone: no port is opened, nothing is migrated, and no queue is worked on.
 */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
        } else {
            System.exit(command(arguments));
        }
    }

    private static int command(String... arguments) {
        PrintWriter answers = writer(FileDescriptor.out);
        PrintWriter problems = writer(FileDescriptor.err);
        try {
            return Commands.run(answers, problems, () -> Workbench.ofEnvironment(problems), arguments);
        } finally {
            answers.flush();
            problems.flush();
        }
    }

    /** Names come in every script, whatever the terminal was set to. */
    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8));
    }
}
