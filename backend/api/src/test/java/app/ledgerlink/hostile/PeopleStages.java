package app.ledgerlink.hostile;

import static app.ledgerlink.hostile.Scene.text;

import app.ledgerlink.identity.AuthenticatorApp;
import app.ledgerlink.identity.Role;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** What operations on people, their sessions and second factors need. */
final class PeopleStages {

    private final Workspaces workspaces;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Runnable forgetAttempts;
    private final UUID workspace;

    /** Another one in which people have accounts too. */
    private final UUID elsewhere;

    PeopleStages(Workspaces workspaces, Jdbi jdbi, Clock clock, Runnable forgetAttempts, UUID workspace) {
        this.workspaces = workspaces;
        this.jdbi = jdbi;
        this.clock = clock;
        this.forgetAttempts = forgetAttempts;
        this.workspace = workspace;
        elsewhere = workspaces.create().id();
    }

    Map<String, Function<SignedIn, Scene>> all() {
        return Map.of(
                "signIn",
                admin -> Scene.naming("email", admin.email()),
                "endSession",
                this::anotherSession,
                "joinAccount",
                this::accountElsewhere,
                "partAccount",
                this::joined,
                "switchWorkspace",
                this::joined,
                "confirmSecondFactor",
                this::appScanned,
                "removeSecondFactor",
                this::appInUse,
                "renewRecoveryCodes",
                this::appInUse,
                "eraseUser",
                this::userWithoutAccess);
    }

    private Scene anotherSession(SignedIn admin) {
        UUID session = Ids.next();
        jdbi.useHandle(h -> h.execute(
                "insert into user_session (token_hash, workspace_id, user_id, id, created_at, expires_at, device, address)"
                        + " select sha256(convert_to(cast(? as text), 'UTF8')), workspace_id, user_id, ?, created_at,"
                        + " expires_at, device, address from user_session where workspace_id = ? and user_id = ?",
                session,
                session,
                workspace,
                admin.userId()));
        return Scene.at(session);
    }

    private Scene accountElsewhere(SignedIn admin) {
        return Scene.naming("email", workspaces.signedIn(elsewhere, Role.SALES).email());
    }

    private Scene joined(SignedIn admin) {
        UUID other = workspaces.signedIn(elsewhere, Role.SALES).userId();
        jdbi.useHandle(h -> h.execute(
                "update app_user set person_id = ?, person_mark = md5(password_hash) where id in (?, ?)",
                Ids.next(),
                admin.userId(),
                other));
        return Scene.naming("workspaceId", elsewhere);
    }

    private Scene appScanned(SignedIn admin) {
        AuthenticatorApp app = AuthenticatorApp.scanned(admin);
        return new Scene(Map.of(), () -> Map.of("code", text(app.code(clock))));
    }

    private Scene appInUse(SignedIn admin) {
        // wrong codes of others count for the same address
        forgetAttempts.run();
        AuthenticatorApp.enrolled(admin, clock);
        return Scene.EMPTY;
    }

    private Scene userWithoutAccess(SignedIn admin) {
        UUID user = workspaces.signedIn(workspace, Role.SALES).userId();
        jdbi.useHandle(h ->
                h.execute("update app_user set active = false where workspace_id = ? and id = ?", workspace, user));
        return Scene.at(user);
    }
}
