package app.ledgerlink.operator;

import app.ledgerlink.identity.WorkspaceSetup;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.Timestamps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The workspaces of an installation, and what an operator does with them as a whole. */
final class WorkspaceRegister {

    private static final String SELECT = """
            select w.id, w.name, w.created_at, w.suspended_at,
                (select count(*) from app_user u where u.workspace_id = w.id) as users
            from workspace w""";

    private static final int LONGEST_NAME = 200;

    private final Jdbi jdbi;
    private final Workbench bench;
    private final OperatorAudit audit;

    WorkspaceRegister(Workbench bench) {
        this.bench = bench;
        this.jdbi = bench.jdbi();
        this.audit = new OperatorAudit(bench);
    }

    /** @param suspendedAt null while it is in use */
    record Workspace(UUID id, String name, Instant createdAt, Instant suspendedAt, long users) {

        /** As a line of a list; the name comes last because it may hold anything but control characters. */
        String row() {
            return String.join(
                    "\t",
                    id.toString(),
                    suspendedAt == null ? "active" : "suspended",
                    users + (users == 1 ? " user" : " users"),
                    createdAt.atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                    name);
        }
    }

    /** @param temporaryPassword shown once, kept nowhere */
    record Added(UUID id, String temporaryPassword) {}

    List<Workspace> all() {
        return jdbi.withHandle(h -> h.createQuery(SELECT + " order by w.created_at, w.id")
                .mapTo(Workspace.class)
                .list());
    }

    /** @param which an id or an exact name */
    Workspace find(String which) {
        List<Workspace> found = jdbi.withHandle(h -> h.createQuery(
                        SELECT + " where w.id::text = lower(:which) or w.name = :which order by w.created_at")
                .bind("which", which.strip())
                .mapTo(Workspace.class)
                .list());
        if (found.isEmpty()) {
            throw new OperatorProblem("There is no workspace “" + which + "”. “workspace list” shows those there are.");
        }
        if (found.size() > 1) {
            throw new OperatorProblem(found.size() + " workspaces are called “" + which
                    + "”. Name the one you mean by its ID; “workspace list” shows them.");
        }
        return found.get(0);
    }

    Added add(String name, String email, String admin) {
        WorkspaceSetup setup = new WorkspaceSetup(jdbi, bench.clock());
        return jdbi.inTransaction(h -> {
            UUID workspace = setup.createWorkspace(named(name));
            String password = setup.addFirstAdmin(workspace, email, named(admin))
                    .orElseThrow(() -> new OperatorProblem(
                            "Nothing was added: “" + email.strip() + "” is no e-mail address. Use another one."));
            audit.record(
                    workspace, Action.WORKSPACE_ADDED, workspace, name.strip(), null, Map.of("name", name.strip()));
            return new Added(workspace, password);
        });
    }

    Workspace rename(String which, String name) {
        Workspace before = find(which);
        jdbi.useTransaction(h -> {
            h.execute("update workspace set name = ? where id = ?", named(name), before.id());
            audit.record(
                    before.id(),
                    Action.WORKSPACE_RENAMED,
                    before.id(),
                    name.strip(),
                    Map.of("name", before.name()),
                    Map.of("name", name.strip()));
        });
        return find(before.id().toString());
    }

    Workspace suspend(String which) {
        return turn(which, Action.WORKSPACE_SUSPENDED, Timestamps.now(bench.clock()));
    }

    Workspace resume(String which) {
        return turn(which, Action.WORKSPACE_RESUMED, null);
    }

    private Workspace turn(String which, Action action, Instant suspended) {
        Workspace workspace = find(which);
        jdbi.useTransaction(h -> {
            int changed = h.execute(
                    "update workspace set suspended_at = ? where id = ? and (suspended_at is null) = ?",
                    suspended,
                    workspace.id(),
                    suspended != null);
            if (changed == 1) {
                audit.record(workspace.id(), action, workspace.id(), workspace.name(), null, null);
            }
        });
        return find(workspace.id().toString());
    }

    void exported(Workspace workspace) {
        audit.record(workspace.id(), Action.WORKSPACE_EXPORTED, workspace.id(), workspace.name(), null, null);
    }

    /** @return how many rows of which table */
    Map<String, Long> delete(Workspace workspace) {
        // first of all, so that nodes begin nothing new of it
        suspend(workspace.id().toString());
        try {
            return new WorkspaceDeletion(jdbi).delete(workspace.id());
        } catch (JdbiException e) {
            throw new OperatorProblem("The workspace was not deleted"
                    + OperatorProblem.sqlState(e)
                            .map(state -> ": the database refused (SQL state " + state + ")")
                            .orElse("")
                    + ". It is suspended now, and everything in it is still there. Try again, or let it go on with"
                    + " “workspace resume”.");
        }
    }

    private static String named(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw new OperatorProblem(
                    "A name has 1 to " + LONGEST_NAME + " characters, and no control characters. Choose another one.");
        }
        return stripped;
    }
}
