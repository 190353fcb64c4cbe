package app.ledgerlink.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Finds users who may sign in. */
@ApplicationScoped
class Users {

    static final String SELECT = """
            select u.workspace_id, w.name as workspace_name, u.id, u.email, u.name, u.role, u.password_hash
            from app_user u join workspace w on w.id = u.workspace_id
            where u.active""";

    /** @param hash of the password, as it was when it was checked */
    record Known(User user, String hash) {}

    private final Jdbi jdbi;

    Users(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The user with this e-mail and password; takes the same time whether the e-mail is known or not. */
    Optional<Known> find(String email, String password) {
        Optional<Known> known = jdbi.withHandle(h -> byEmail(h, email));
        boolean right = Passwords.matches(password, known.map(Known::hash).orElse(null));
        return known.filter(u -> right);
    }

    boolean any() {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from app_user)")
                .mapTo(boolean.class)
                .one());
    }

    private static Optional<Known> byEmail(Handle handle, String email) {
        var mapper = ConstructorMapper.of(User.class);
        return handle.createQuery(SELECT + " and lower(u.email) = lower(?)")
                .bind(0, email.strip())
                .map((row, context) ->
                        new Known(mapper.specialize(row, context).map(row, context), row.getString("password_hash")))
                .findOne();
    }
}
