package app.ledgerlink.xerostandin.control;

import app.ledgerlink.xerostandin.accounting.Dialect;
import app.ledgerlink.xerostandin.accounting.Limits;
import app.ledgerlink.xerostandin.accounting.PageHooks;
import app.ledgerlink.xerostandin.auth.Identity;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.BooksImage;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Scenario;
import app.ledgerlink.xerostandin.http.CallLog;
import app.ledgerlink.xerostandin.http.Faults;
import app.ledgerlink.xerostandin.server.Parts;
import app.ledgerlink.xerostandin.time.AdjustableClock;
import app.ledgerlink.xerostandin.world.Worlds;
import java.time.Duration;
import java.util.UUID;

/** The hands of a test on the stand-in, in the same process. Everything here is also to be had over HTTP. */
public final class Control {
    /** The world is the same for the same day. */
    public static final long SEED = 20_260_101L;

    private final Parts parts;
    private volatile Scenario scenario;

    public Control(Parts parts) {
        this.parts = parts;
    }

    /**
     * Begins afresh with a scenario: books, grants, faults, limits, clock and log.
     *
     * @throws IllegalArgumentException when there is no scenario of that name
     */
    public void load(String name) {
        var next = scenario(name);
        parts.faults().clear();
        parts.hooks().clear();
        parts.calls().clear();
        parts.limits().reset();
        parts.clock().ahead(Duration.ZERO);
        parts.identity().clear();
        parts.accounting().forget();
        parts.shelf().clear();
        next.fill(parts.shelf());
        scenario = next;
    }

    /**
     * Sets one organisation up anew, as Xero does with its demo company every 28 days: the same name and the same business,
     * under another tenant id; every record has another id, and no grant reaches it.
     *
     * @return the new books
     */
    public Books setUpAnew(Books former) {
        parts.identity().disconnectTenant(former.organisation().id());
        var draft = new Bookshelf(
                parts.clock(), parts.clock().millis() ^ parts.shelf().changes());
        scenario.fill(draft);
        var name = former.organisation().name();
        var image = BooksImage.of(draft.named(name).orElseThrow());
        parts.shelf().remove(former);
        parts.shelf().restore(image);
        return books(name);
    }

    /** Goes on with a scenario whose world came out of a snapshot. */
    public void continueScenario(String name) {
        scenario = scenario(name);
    }

    private static Scenario scenario(String name) {
        return Worlds.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no scenario '" + name + "'. There are: " + Worlds.NAMES));
    }

    /** One small piece of business. */
    public void beat() {
        scenario.beat(parts.shelf());
    }

    /** Puts the clock forward: tokens age, windows pass, stamps are later. */
    public void advance(Duration by) {
        parts.clock().advance(by);
    }

    public AdjustableClock clock() {
        return parts.clock();
    }

    public Bookshelf shelf() {
        return parts.shelf();
    }

    /**
     * The books of the organisation with that id or name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Books books(String idOrName) {
        return parts.shelf().all().stream()
                .filter(b -> b.organisation().id().toString().equals(idOrName)
                        || b.organisation().name().equals(idOrName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no organisation '" + idOrName + "'"));
    }

    public Identity identity() {
        return parts.identity();
    }

    public Limits limits() {
        return parts.limits();
    }

    public Faults faults() {
        return parts.faults();
    }

    public CallLog calls() {
        return parts.calls();
    }

    public PageHooks pages() {
        return parts.hooks();
    }

    /** From how many records on an unpaged list is refused as too much. */
    public void highVolume(int records) {
        parts.accounting().highVolume(records);
    }

    /** How the accounting API answers where the contract leaves room; the usual one until it is changed. */
    public Dialect dialect() {
        return parts.accounting().dialect();
    }

    public void dialect(Dialect dialect) {
        parts.accounting().dialect(dialect);
    }

    public void offline(UUID tenantId, boolean offline) {
        parts.shelf().find(tenantId).orElseThrow().organisation().offline(offline);
    }
}
