package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.ContactPerson;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Status;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person whose data the books erased is nowhere in any table of ours. */
@QuarkusTest
class ErasureFlowTest {

    private static final String SURNAME = "Zeppelinsky";

    @Inject
    Workspaces workspaces;

    @Inject
    Jdbi jdbi;

    @Inject
    MutableClock clock;

    XeroStandin standin;

    private SyncFlow flow;
    private ConnectionRef connection;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void erasedPersonIsInNoTable() {
        Books books = connect();
        Contact person = books.add(Contact.named("Quinta " + SURNAME)
                .firstName("Quinta")
                .lastName(SURNAME)
                .email("quinta@" + SURNAME.toLowerCase() + ".example")
                .persons(List.of(new ContactPerson("Otto", SURNAME, null, false))));
        Contact nameless = books.add(Contact.named(SURNAME).firstName(SURNAME));
        books.issue(Document.invoice(person).line(Line.of("Goods", "1", "10.00")));
        Document broken = books.issue(Document.invoice(person).line(Line.of("Goods", "1", "20.00")));
        books.corrupt(broken.id(), "Date", "\"soon\"");
        flow.run("DRY_RUN");
        flow.sync();
        assertThat(rowsThatHold(SURNAME))
                .extracting(row -> row.split(" ")[0])
                .contains("ledger_contact", "contact", "fate", "sync_plan_row");

        standin.control().advance(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(5));
        for (Contact contact : List.of(person, nameless)) {
            books.edit(contact, c -> c.status(Status.GDPR_REQUEST));
        }
        assertThat(flow.sync().getString("state")).startsWith("SUCCEEDED");
        assertThat(rowsThatHold(SURNAME)).isEmpty();
        assertThat(count("sales_document")).as("the documents stay").isEqualTo(1);
        flow.run("RECHECK");
        assertThat(rowsThatHold(SURNAME)).isEmpty();
    }

    private Books connect() {
        standin.control().load("empty");
        TestWorkspace workspace = workspaces.create();
        Books books = standin.control().shelf().all().get(0);
        flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));
        connection = new ConnectionRef(workspace.id(), flow.connection());
        return books;
    }

    /** Every row of the workspace in which the word occurs anywhere, after the name of its table. */
    private List<String> rowsThatHold(String word) {
        return jdbi.withHandle(h -> h
                .createQuery("select c.table_name from information_schema.columns c join information_schema.tables t"
                        + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                        + " where c.table_schema = 'public' and c.column_name = 'workspace_id'"
                        + " and t.table_type = 'BASE TABLE' order by 1")
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(table -> h
                        .createQuery("select '" + table + ' ' + "' || t::text from " + table
                                + " t where workspace_id = :workspaceId and t::text ilike '%' || :word || '%'")
                        .bindMethods(connection)
                        .bind("word", word)
                        .mapTo(String.class)
                        .list()
                        .stream())
                .toList());
    }

    private long count(String table) {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from " + table + " where workspace_id = :workspaceId")
                        .bindMethods(connection)
                        .mapTo(Long.class)
                        .one());
    }
}
