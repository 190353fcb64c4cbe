package app.ledgerlink.operator;

import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What an operator can do beside a running product, or without one. */
@Command(
        name = "ledgerlink",
        synopsisSubcommandLabel = "COMMAND",
        header = "Commands for the operator of Ledgerlink. Without a command, the jar starts a node.",
        footer = {
            "",
            "A command uses the database and the keys of the same settings as a node:",
            "QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD,",
            "LEDGERLINK_SECRET_KEYS. It works as the database's owner.",
            "",
            "Exit codes: 0 done, 1 not carried out (the reason is on standard error), 2 wrong arguments."
        })
final class Commands {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    private Commands() {}

    /** @return the exit code */
    static int run(PrintWriter answers, PrintWriter problems, Supplier<Workbench> workbench, String... arguments) {
        CommandLine line = new CommandLine(new Commands())
                .addSubcommand(new WorkspaceCommand(workbench))
                .addSubcommand(new UserCommand(workbench))
                .addSubcommand(new KeysCommand(workbench));
        return line.setOut(answers)
                .setErr(problems)
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    problems.println(told(failure));
                    return ExitCode.SOFTWARE;
                })
                .setExecutionStrategy(parsed -> {
                    CommandLine asked = deepest(parsed);
                    Integer helped = CommandLine.executeHelpRequest(parsed);
                    if (helped != null) {
                        return helped;
                    }
                    if (!asked.getSubcommands().isEmpty()) {
                        asked.usage(problems);
                        return ExitCode.USAGE;
                    }
                    return new CommandLine.RunLast().execute(parsed);
                })
                .execute(arguments);
    }

    private static CommandLine deepest(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.commandSpec().commandLine();
    }

    /** Nothing of a statement's arguments: an operator's screen is kept in logs too. */
    private static String told(Exception failure) {
        if (failure instanceof OperatorProblem problem) {
            return problem.getMessage();
        }
        return OperatorProblem.sqlState(failure)
                .map(state -> "The database refused (SQL state " + state + "); what the command had done before that,"
                        + " if anything, stays. Check that the database is running, that the settings name its owner,"
                        + " and that a node of this build has migrated it. Then try again.")
                .orElse("The command failed: " + failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }
}
