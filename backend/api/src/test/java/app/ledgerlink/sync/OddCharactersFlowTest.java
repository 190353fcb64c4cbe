package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Address;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.ContactPerson;
import app.ledgerlink.xerostandin.books.Phone;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books that hold characters a database or an encoder chokes on. */
@QuarkusTest
class OddCharactersFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    SyncBench bench;

    XeroStandin standin;

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\0", "\\\\u0000\\", "\"'\\", "\u2028 🦜"})
    void arriveWholeAndStopNoRun(String odd) {
        standin.control().load("empty");
        TestWorkspace workspace = workspaces.create();
        Books books = standin.control().shelf().all().get(0);
        books.add(Contact.named("Odd " + odd + " Ltd")
                .email("odd@odd.example")
                .accountNumber("N" + odd)
                .phone(new Phone("DEFAULT", null, null, "55 " + odd + " 44"))
                .address(Address.of(Address.POBOX, "Line " + odd, "City " + odd, null, null, "New Zealand"))
                .person(new ContactPerson("First " + odd, "Last " + odd, "person@odd.example", true)));
        SyncFlow flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));
        ConnectionRef connection = new ConnectionRef(workspace.id(), flow.connection());

        assertThat(flow.sync().getString("state")).isEqualTo("SUCCEEDED");

        String kept = odd.replace("\0", "");
        assertThat(ask(connection, "select name from company where workspace_id = :workspaceId"))
                .isEqualTo("Odd " + kept + " Ltd");
        assertThat(ask(connection, "select books_values ->> 'name' from company where workspace_id = :workspaceId"))
                .isEqualTo("Odd " + kept + " Ltd");
        assertThat(ask(connection, "select billing_address ->> 'line1' from company where workspace_id = :workspaceId"))
                .isEqualTo("Line " + kept);
        assertThat(ask(
                        connection,
                        "select phones -> 0 ->> 'number' from ledger_contact where workspace_id = :workspaceId"))
                .contains(kept);
        assertThat(ask(connection, "select last_name from contact where workspace_id = :workspaceId"))
                .isEqualTo("Last " + kept);
        List<String> before = bench.rowVersions(connection);
        assertThat(flow.run("RECHECK").getString("state")).isEqualTo("SUCCEEDED");
        assertThat(bench.rowVersions(connection)).isEqualTo(before);
    }

    @Test
    void aRecordThatCannotBeReadKeepsItsRawText() {
        standin.control().load("empty");
        TestWorkspace workspace = workspaces.create();
        Books books = standin.control().shelf().all().get(0);
        Contact broken = books.add(Contact.named("Broken \0 \\u0000"));
        books.corrupt(broken.id(), "Addresses", "\"none\"");
        SyncFlow flow = new SyncFlow(
                workspace.admin(),
                XeroLogin.connected(workspace.admin(), books.organisation().name()));

        assertThat(flow.sync().getString("state")).isEqualTo("SUCCEEDED_WITH_EXCLUSIONS");

        assertThat(ask(
                        new ConnectionRef(workspace.id(), flow.connection()),
                        "select raw from fate where workspace_id = :workspaceId"))
                .contains("\"Broken \\u0000 \\\\u0000\"");
    }

    private String ask(ConnectionRef connection, String sql) {
        return bench.ask(connection, sql);
    }
}
