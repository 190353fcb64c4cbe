package app.ledgerlink.hostile;

import app.ledgerlink.hostile.Callers.Caller;
import app.ledgerlink.testing.SignedIn;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps ready what one operation needs to take a request, and the admin for whom it is ready. */
final class Stage {

    private final Function<SignedIn, Scene> set;
    private final Supplier<Caller> admins;
    private final Map<String, JsonNode> values;

    private Caller admin;
    private Scene scene = Scene.EMPTY;
    private boolean usedUp = true;

    /**
     * @param set makes what is needed; null where nothing is
     * @param values of good requests by the names of fields, kept in step with what was made
     */
    Stage(Function<SignedIn, Scene> set, Supplier<Caller> admins, Map<String, JsonNode> values) {
        this.set = set;
        this.admins = admins;
        this.values = values;
        admin = admins.get();
    }

    Caller admin() {
        return admin;
    }

    /** Puts what the next request names in its place. */
    void ready(Map<String, String> ids) {
        if (set == null) {
            return;
        }
        if (usedUp) {
            admin = admins.get();
            scene = set.apply(admin.user());
            usedUp = false;
        }
        ids.putAll(scene.ids());
        values.putAll(scene.values().get());
    }

    /**
     * After success what a good request needs may be there no more; after a refusal too, where somebody else was faster.
     * Whoever asked for something else than what was made says nothing of it.
     */
    void answered(Attack attack, int status) {
        boolean gone = status == 404 || status == 409;
        usedUp |= status < 300 || gone && scene.ids().values().stream().allMatch(attack.target()::contains);
    }

    void signedOut() {
        admin = admins.get();
        usedUp = true;
    }
}
