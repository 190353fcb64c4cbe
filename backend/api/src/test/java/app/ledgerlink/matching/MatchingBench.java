package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.matching.LinkRules.VendorRule;
import app.ledgerlink.matching.Linker.LinkedPage;
import app.ledgerlink.matching.Linker.PlannedPage;
import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Books and a CRM under test: put parties into the books, link them, ask what became of them. */
@ApplicationScoped
public class MatchingBench {

    static final LinkRules USUAL = new LinkRules(VendorRule.NONE, true, false);

    private final LedgerStore store;
    private final Linker linker;
    private final BooksFixture books;
    private final Jdbi jdbi;

    MatchingBench(LedgerStore store, Linker linker, BooksFixture books, Jdbi jdbi) {
        this.store = store;
        this.linker = linker;
        this.books = books;
        this.jdbi = jdbi;
    }

    public ConnectionRef connection(UUID workspace, String name) {
        return new ConnectionRef(workspace, books.organisation(workspace, name, "NZD", "Pacific/Auckland"));
    }

    public void put(ConnectionRef connection, PartyExamples... parties) {
        QuarkusTransaction.requiringNew()
                .run(() -> store.save(
                        connection, Stream.of(parties).map(PartyExamples::data).toList()));
    }

    /** Links all that is due, two parties a page. */
    List<LinkFate> link(ConnectionRef connection) {
        return link(connection, USUAL);
    }

    public List<LinkFate> link(ConnectionRef connection, LinkRules rules) {
        List<LinkFate> fates = new ArrayList<>();
        UUID after = null;
        do {
            UUID from = after;
            LinkedPage page =
                    QuarkusTransaction.requiringNew().call(() -> linker.linkPage(connection, rules, from, 2, true));
            fates.addAll(page.fates());
            after = page.last();
        } while (after != null);
        return fates;
    }

    /** What a sync would do, by the books' id of the party. */
    Map<String, PlannedLink> plan(ConnectionRef connection) {
        return plan(connection, USUAL);
    }

    Map<String, PlannedLink> plan(ConnectionRef connection, LinkRules rules) {
        Map<String, PlannedLink> planned = new HashMap<>();
        UUID after = null;
        do {
            PlannedPage page = linker.planPage(connection, rules, after, 2);
            page.planned().forEach(p -> planned.put(p.externalId(), p));
            after = page.last();
        } while (after != null);
        return planned;
    }

    /** A company that a person entered. */
    UUID company(SignedIn by, Map<String, ?> fields) {
        return created(by, "/api/companies", fields);
    }

    /** An individual that a person entered. */
    UUID individual(SignedIn by, Map<String, ?> fields) {
        return created(by, "/api/contacts", fields);
    }

    private static UUID created(SignedIn by, String path, Map<String, ?> fields) {
        return UUID.fromString(by.request()
                .body(fields)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public UUID id(ConnectionRef connection, String externalId) {
        return UUID.fromString(ask(connection, externalId, "id"));
    }

    UUID customer(ConnectionRef connection, String externalId) {
        String id = ask(connection, externalId, "customer_id");
        return id == null ? null : UUID.fromString(id);
    }

    public String state(ConnectionRef connection, String externalId) {
        return ask(connection, externalId, "link_state");
    }

    public String ask(ConnectionRef connection, String externalId, String column) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select " + column + " from ledger_contact"
                                + " where workspace_id = :workspaceId and connection_id = :connectionId and external_id = :party")
                .bindMethods(connection)
                .bind("party", externalId)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    /** An open fate of this party, as a sync would have left it. */
    void parkedFate(ConnectionRef connection, String externalId) {
        jdbi.useHandle(h -> {
            UUID run = UUID.randomUUID();
            h.execute(
                    "insert into sync_run (workspace_id, id, connection_id, trigger, state, activity, queued_at)"
                            + " values (?, ?, ?, 'PERSON', 'SUCCEEDED', '', now())",
                    connection.workspaceId(),
                    run,
                    connection.connectionId());
            h.execute(
                    "insert into fate (workspace_id, id, connection_id, run_id, record_kind, external_id, record_name,"
                            + " outcome, reason, recorded_at)"
                            + " values (?, ?, ?, ?, 'CONTACT', ?, 'Acme', 'PARKED', 'near-match', now())",
                    connection.workspaceId(),
                    UUID.randomUUID(),
                    connection.connectionId(),
                    run,
                    externalId);
        });
    }

    /** As if somebody else had taken the decision. */
    void decidedBy(String decision, UUID user) {
        jdbi.useHandle(
                h -> h.execute("update link_decision set decided_by = ? where id = cast(? as uuid)", user, decision));
    }

    /** As if the node that took the decision had a clock far ahead. */
    String withTheLastOfIds(String decision) {
        String late = "ffffffff" + UUID.randomUUID().toString().substring(8);
        jdbi.useTransaction(h -> {
            h.execute(
                    "insert into link_decision (workspace_id, id, decided_by, decided_by_name, decided_at, nth)"
                            + " select workspace_id, cast(? as uuid), decided_by, decided_by_name, decided_at, nth"
                            + " from link_decision where id = cast(? as uuid)",
                    late,
                    decision);
            h.execute(
                    "update link_decision_party set decision_id = cast(? as uuid) where decision_id = cast(? as uuid)",
                    late,
                    decision);
            h.execute("delete from link_decision where id = cast(? as uuid)", decision);
        });
        return late;
    }

    /** As the books' merge of the two would have left it. */
    void becomes(UUID workspace, UUID company, UUID winner) {
        jdbi.useHandle(h -> h.execute(
                "update company set merged_into = ? where workspace_id = ? and id = ?", winner, workspace, company));
    }

    String openFates(ConnectionRef connection) {
        return one(
                connection.workspaceId(),
                "select count(*) from fate where workspace_id = :workspace and closed_at is null");
    }

    /** @param sql with :workspace, answering one value */
    String one(UUID workspace, String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql)
                .bind("workspace", workspace)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }
}
