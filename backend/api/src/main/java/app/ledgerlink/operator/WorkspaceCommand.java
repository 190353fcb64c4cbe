package app.ledgerlink.operator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subscribers of this installation. */
@Command(
        name = "workspace",
        synopsisSubcommandLabel = "COMMAND",
        description = "Add, list, rename, suspend, resume, export and delete workspaces.")
final class WorkspaceCommand {

    private static final String WHICH = "The workspace: its ID, or its exact name where only one is called so.";

    private final Supplier<Workbench> workbench;

    @Spec
    private CommandSpec spec;

    WorkspaceCommand(Supplier<Workbench> workbench) {
        this.workbench = workbench;
    }

    @Command(description = "List all workspaces, oldest first: ID, state, number of users, day added, name.")
    void list() {
        register().all().forEach(w -> print(w.row()));
    }

    @Command(description = "Add a workspace and its first admin. The admin's temporary password is printed once.")
    void add(
            @Parameters(paramLabel = "NAME", description = "What the workspace is called.") String name,
            @Option(names = "--admin-email", required = true, description = "How the first admin signs in.")
                    String email,
            @Option(names = "--admin-name", defaultValue = "Admin", description = "Default: ${DEFAULT-VALUE}.")
                    String admin) {
        WorkspaceRegister.Added added = register().add(name, email, admin);
        print("workspace\t" + added.id());
        print("admin\t" + email.strip());
        print("temporary password\t" + added.temporaryPassword());
    }

    @Command(description = "Give a workspace another name.")
    void rename(
            @Parameters(paramLabel = "WORKSPACE", description = WHICH) String which,
            @Parameters(paramLabel = "NEW-NAME", description = "What it is called from now on.") String name) {
        print(register().rename(which, name).row());
    }

    @Command(
            description = "Suspend a workspace: nobody signs in to it, its API keys are refused, its syncs stop. No"
                    + " data is changed.")
    void suspend(@Parameters(paramLabel = "WORKSPACE", description = WHICH) String which) {
        print(register().suspend(which).row());
    }

    @Command(description = "Let a suspended workspace go on where it stopped.")
    void resume(@Parameters(paramLabel = "WORKSPACE", description = WHICH) String which) {
        print(register().resume(which).row());
    }

    @Command(
            description = "Write everything of a workspace as JSON lines, one for each row of each table. Passwords,"
                    + " tokens and other secrets are left out.")
    void export(
            @Parameters(paramLabel = "WORKSPACE", description = WHICH) String which,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description =
                                    "A file that does not exist yet, which only you may read; without it, standard output.")
                    Path file)
            throws IOException {
        Workbench bench = workbench.get();
        WorkspaceRegister register = new WorkspaceRegister(bench);
        WorkspaceRegister.Workspace workspace = register.find(which);
        ToLongFunction<PrintWriter> export = lines -> {
            // first of all: whoever cuts the export off has read of it too
            register.exported(workspace);
            return new WorkspaceExport(bench).write(workspace.id(), lines);
        };
        if (file == null) {
            export.applyAsLong(spec.commandLine().getOut());
        } else {
            print(new ExportFile(file).write(export) + "\trows");
        }
    }

    @Command(
            description = "Delete a workspace with everything in it, and print how many rows of each table. This cannot"
                    + " be undone: export it first. Its access to an accounting system ends once Ledgerlink is"
                    + " removed from the connected apps there.")
    void delete(
            @Parameters(paramLabel = "WORKSPACE", description = WHICH) String which,
            @Option(names = "--confirm", paramLabel = "NAME", description = "The workspace's name, as it is listed.")
                    String confirmation) {
        Workbench bench = workbench.get();
        WorkspaceRegister register = new WorkspaceRegister(bench);
        WorkspaceRegister.Workspace workspace = register.find(which);
        if (!workspace.name().equals(confirmation)) {
            throw new OperatorProblem("Nothing was deleted. To delete the workspace “" + workspace.name()
                    + "” and everything in it, repeat the command with --confirm \"" + workspace.name() + "\".");
        }
        Map<String, Long> deleted = register.delete(workspace);
        deleted.forEach((table, rows) -> print(rows + "\t" + table));
        long rows = deleted.values().stream().mapToLong(Long::longValue).sum();
        print(rows + "\tin all");
        bench.log().accept("Workspace " + workspace.id() + " was deleted by an operator, with " + rows + " rows.");
    }

    private WorkspaceRegister register() {
        return new WorkspaceRegister(workbench.get());
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
