package app.ledgerlink.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** The demo users that a database has from an earlier start. */
@ApplicationScoped
class DemoUserRows {

    private static final Logger LOG = Logger.getLogger(DemoUserRows.class);

    private record Row(String email, String passwordHash) {}

    private final DemoUsers demoUsers;
    private final Jdbi jdbi;

    DemoUserRows(DemoUsers demoUsers, Jdbi jdbi) {
        this.demoUsers = demoUsers;
        this.jdbi = jdbi;
    }

    /** Where they are wanted they get the passwords of this run; else it is told once that they are shut out. */
    void settle() {
        for (SessionResource.DemoUser user : demoUsers.all()) {
            jdbi.withHandle(h -> h.createQuery("select email, password_hash from app_user where lower(email) = ?")
                            .bind(0, user.email())
                            .mapTo(Row.class)
                            .findOne())
                    .ifPresent(row -> settle(user, row));
        }
    }

    private void settle(SessionResource.DemoUser user, Row row) {
        if (demoUsers.wanted()) {
            if (!Passwords.matches(user.password(), row.passwordHash())) {
                giveThePasswordOfThisRun(user);
            }
        } else if (demoUsers.isShutOut(row.email(), row.passwordHash())) {
            LOG.warnf(
                    "The demo %s of this database cannot sign in: everybody knows the password, and"
                            + " LEDGERLINK_DEMO_USERS is not set. Delete the demo workspace, or let an administrator"
                            + " give that user another password.",
                    user.role());
        }
    }

    private void giveThePasswordOfThisRun(SessionResource.DemoUser user) {
        String hash = Passwords.hash(user.password());
        jdbi.useHandle(h -> {
            h.execute(
                    "delete from user_session s using app_user u where s.workspace_id = u.workspace_id"
                            + " and s.user_id = u.id and lower(u.email) = ?",
                    user.email());
            h.execute("update app_user set password_hash = ? where lower(email) = ?", hash, user.email());
        });
    }
}
