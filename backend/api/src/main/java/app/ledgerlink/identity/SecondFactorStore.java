package app.ledgerlink.identity;

import app.ledgerlink.shared.KeyRing;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Authenticator apps at rest, their secrets encrypted. Each method is one statement, part of the caller's transaction. */
@ApplicationScoped
class SecondFactorStore {

    /** @param sealed the secret as it is stored, by which one app is told from the next */
    record App(byte[] sealed, Instant addedAt) {}

    private final Jdbi jdbi;
    private final KeyRing keys;
    private final Clock clock;

    SecondFactorStore(Jdbi jdbi, KeyRing keys, Clock clock) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.clock = clock;
    }

    Optional<App> find(UUID workspace, UUID user) {
        return read(
                "select secret as sealed, added_at from second_factor where workspace_id = ? and user_id = ? and secret is not null",
                workspace,
                user);
    }

    /** The app that is being set up. */
    Optional<App> pending(UUID workspace, UUID user) {
        return read(
                        "select pending_secret as sealed, pending_until as added_at from second_factor where workspace_id = ? and user_id = ?"
                                + " and pending_secret is not null",
                        workspace,
                        user)
                .filter(app -> app.addedAt().isAfter(clock.instant()));
    }

    /** Whether there is an app; nobody else changes it, or its recovery codes, until the caller's transaction ends. */
    boolean lock(UUID workspace, UUID user) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select secret is not null from second_factor where workspace_id = ? and user_id = ? for update")
                .bind(0, workspace)
                .bind(1, user)
                .mapTo(boolean.class)
                .findOne()
                .orElse(false));
    }

    private Optional<App> read(String statement, UUID workspace, UUID user) {
        return jdbi.withHandle(h -> h.createQuery(statement)
                .bind(0, workspace)
                .bind(1, user)
                .mapTo(App.class)
                .findOne());
    }

    /** @throws KeyRing.UnreadableSecret when the key it was encrypted with is gone */
    byte[] secret(UUID workspace, UUID user, App app) {
        return Base64.getDecoder().decode(keys.decrypt(app.sealed(), owner(workspace, user)));
    }

    void begin(UUID workspace, UUID user, byte[] secret, Instant until) {
        byte[] sealed = keys.encrypt(Base64.getEncoder().encodeToString(secret), owner(workspace, user));
        jdbi.useHandle(h -> h.execute(
                "insert into second_factor (workspace_id, user_id, pending_secret, pending_until) values (?, ?, ?, ?)"
                        + " on conflict (workspace_id, user_id) do update set pending_secret = excluded.pending_secret,"
                        + " pending_until = excluded.pending_until",
                workspace,
                user,
                sealed,
                until));
    }

    /** Puts the app that was being set up in the place of the former one; false when it is no longer that one. */
    boolean confirm(UUID workspace, UUID user, App pending, long step) {
        return jdbi.withHandle(h -> h.execute(
                        "update second_factor set secret = pending_secret, added_at = ?, last_step = ?,"
                                + " pending_secret = null, pending_until = null"
                                + " where workspace_id = ? and user_id = ? and pending_secret = ?",
                        Timestamps.now(clock),
                        step,
                        workspace,
                        user,
                        pending.sealed()))
                == 1;
    }

    /** Takes the code of a step once: false when it or a later one was taken before. */
    boolean take(UUID workspace, UUID user, App app, long step) {
        return jdbi.withHandle(h -> h.execute(
                        "update second_factor set last_step = ?"
                                + " where workspace_id = ? and user_id = ? and secret = ? and last_step < ?",
                        step,
                        workspace,
                        user,
                        app.sealed(),
                        step))
                == 1;
    }

    /** With its recovery codes. */
    void delete(UUID workspace, UUID user) {
        jdbi.useHandle(
                h -> h.execute("delete from second_factor where workspace_id = ? and user_id = ?", workspace, user));
    }

    private static String owner(UUID workspace, UUID user) {
        return workspace + "|" + user + "|second-factor";
    }
}
