package app.ledgerlink.operator;

import app.ledgerlink.identity.PasswordReset;
import app.ledgerlink.shared.AuditTrail.Action;
import java.util.UUID;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** People who cannot help themselves, nor be helped by an admin. */
@Command(name = "user", synopsisSubcommandLabel = "COMMAND", description = "Help a user to sign in again.")
final class UserCommand {

    private static final String WHERE =
            "The workspace that vouches for the person: its ID, or its exact name where only one is called so.";

    private static final String WHO = "How the person signs in.";

    private record Account(UUID workspaceId, UUID id, String name, boolean active) {}

    private final Supplier<Workbench> workbench;

    @Spec
    private CommandSpec spec;

    UserCommand(Supplier<Workbench> workbench) {
        this.workbench = workbench;
    }

    @Command(
            name = "reset-password",
            description = "Give a user of a workspace a temporary password, which is printed once and ends after 72"
                    + " hours, and end the user's sessions. A second factor stays. Make sure who asks.")
    void resetPassword(
            @Parameters(paramLabel = "WORKSPACE", description = WHERE) String which,
            @Parameters(paramLabel = "EMAIL", description = WHO) String email) {
        Workbench bench = workbench.get();
        Account account = find(bench, which, email);
        if (!account.active()) {
            throw new OperatorProblem("“" + email.strip()
                    + "” has no access to this workspace any more. An admin gives it back under Users.");
        }
        String password = bench.jdbi().inTransaction(h -> {
            String temporary =
                    new PasswordReset(bench.jdbi(), bench.clock()).reset(account.workspaceId(), account.id());
            record(bench, Action.PASSWORD_RESET, account);
            return temporary;
        });
        spec.commandLine().getOut().println("reset\t" + account.workspaceId() + "\t" + account.name());
        spec.commandLine().getOut().println("temporary password\t" + password);
    }

    @Command(
            name = "reset-factor",
            description = "Take the second factor of a workspace from a user who lost the authenticator app and the"
                    + " recovery codes, and end the user's sessions there. Make sure who asks.")
    void resetFactor(
            @Parameters(paramLabel = "WORKSPACE", description = WHERE) String which,
            @Parameters(paramLabel = "EMAIL", description = WHO) String email) {
        Workbench bench = workbench.get();
        Account account = find(bench, which, email);
        bench.jdbi().useTransaction(h -> {
            int taken = h.execute(
                    "delete from second_factor where workspace_id = ? and user_id = ?",
                    account.workspaceId(),
                    account.id());
            if (taken == 0) {
                throw new OperatorProblem("“" + email.strip() + "” has no second factor in this workspace.");
            }
            h.execute(
                    "delete from user_session where workspace_id = ? and user_id = ?",
                    account.workspaceId(),
                    account.id());
            record(bench, Action.SECOND_FACTOR_RESET, account);
        });
        spec.commandLine().getOut().println("reset\t" + account.workspaceId() + "\t" + account.name());
    }

    private static Account find(Workbench bench, String which, String email) {
        WorkspaceRegister.Workspace workspace = new WorkspaceRegister(bench).find(which);
        return bench.jdbi()
                .withHandle(h -> h.createQuery(
                                "select workspace_id, id, name, active from app_user"
                                        + " where workspace_id = :workspaceId and lower(coalesce(sign_in_email, email)) = lower(:email)")
                        .bind("workspaceId", workspace.id())
                        .bind("email", email.strip())
                        .mapTo(Account.class)
                        .findOne()
                        .orElseThrow(() -> new OperatorProblem("Nobody signs in to “" + workspace.name() + "” as “"
                                + email.strip() + "”. Check the address, and the workspace.")));
    }

    private static void record(Workbench bench, Action action, Account account) {
        new OperatorAudit(bench).record(account.workspaceId(), action, account.id(), account.name(), null, null);
    }
}
