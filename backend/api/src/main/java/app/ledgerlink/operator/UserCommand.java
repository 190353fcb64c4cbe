package app.ledgerlink.operator;

import app.ledgerlink.shared.AuditTrail.Action;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** People who cannot help themselves, nor be helped by an admin. */
@Command(name = "user", synopsisSubcommandLabel = "COMMAND", description = "Help a user to sign in again.")
final class UserCommand {

    private record Account(UUID workspaceId, UUID id, String name) {}

    private final Supplier<Workbench> workbench;

    @Spec
    private CommandSpec spec;

    UserCommand(Supplier<Workbench> workbench) {
        this.workbench = workbench;
    }

    @Command(
            name = "reset-factor",
            description = "Take the second factor from a person who lost the authenticator app and the recovery codes,"
                    + " in every workspace where they have one, and end their sessions there. Make sure who asks.")
    void resetFactor(@Parameters(paramLabel = "EMAIL", description = "How the person signs in.") String email) {
        Workbench bench = workbench.get();
        OperatorAudit audit = new OperatorAudit(bench);
        List<Account> reset = bench.jdbi().inTransaction(h -> {
            List<Account> accounts = h.createQuery("""
                            with taken as (
                                delete from second_factor f using app_user u
                                where u.workspace_id = f.workspace_id and u.id = f.user_id
                                  and lower(coalesce(u.sign_in_email, u.email)) = lower(:email)
                                returning u.workspace_id, u.id, u.name),
                            ended as (
                                delete from user_session s using taken t
                                where s.workspace_id = t.workspace_id and s.user_id = t.id)
                            select workspace_id, id, name from taken order by workspace_id""")
                    .bind("email", email.strip())
                    .map((row, context) -> new Account(
                            row.getObject("workspace_id", UUID.class),
                            row.getObject("id", UUID.class),
                            row.getString("name")))
                    .list();
            accounts.forEach(
                    a -> audit.record(a.workspaceId(), Action.SECOND_FACTOR_RESET, a.id(), a.name(), null, null));
            return accounts;
        });
        if (reset.isEmpty()) {
            throw new OperatorProblem(
                    "“" + email.strip() + "” has no second factor, or nobody signs in so. Check the address.");
        }
        reset.forEach(a -> spec.commandLine().getOut().println("reset\t" + a.workspaceId() + "\t" + a.name()));
    }
}
