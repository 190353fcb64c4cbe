package app.ledgerlink.operator;

import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The keys of {@code LEDGERLINK_SECRET_KEYS}. */
@Command(
        name = "keys",
        synopsisSubcommandLabel = "COMMAND",
        description = "Look after the keys that encrypt stored secrets.")
final class KeysCommand {

    private final Supplier<Workbench> workbench;

    @Spec
    private CommandSpec spec;

    KeysCommand(Supplier<Workbench> workbench) {
        this.workbench = workbench;
    }

    @Command(
            description = "Encrypt every stored secret anew with the first key of LEDGERLINK_SECRET_KEYS, and tell"
                    + " which keys are no longer needed. A node does the same when it starts.")
    int reencrypt() {
        Workbench bench = workbench.get();
        if (!bench.keys().usable()) {
            throw new OperatorProblem("Set LEDGERLINK_SECRET_KEYS as the nodes have it, then try again.");
        }
        KeyRotation.Result result = new KeyRotation(bench.jdbi(), bench.keys()).run();
        result.sentences().forEach(spec.commandLine().getOut()::println);
        bench.log()
                .accept("Stored secrets were encrypted anew by an operator: " + result.renewed() + " renewed, "
                        + result.unreadable() + " unreadable, " + result.left() + " left.");
        return result.isComplete() ? 0 : 1;
    }
}
