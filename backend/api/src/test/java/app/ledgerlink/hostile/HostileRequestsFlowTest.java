package app.ledgerlink.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.BooksFixture;
import app.ledgerlink.testing.Contract;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.xerostandin.XeroStandin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract against nobody, the wrong role, a stranger's ids, a key that may only read, hostile
 * values in each place of its request, and four equal requests at once. What it finds is printed and fails the test.
 */
@QuarkusTest
class HostileRequestsFlowTest {

    /** Of the requests with nothing hostile but a header, which most operations take. */
    private static final int LEAST_TAKEN = 10;

    @Inject
    Workspaces workspaces;

    @Inject
    BooksFixture books;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    XeroStandin standin;

    @Test
    void noRequestFailsOrShowsWhatIsAnothersOrIsAnsweredBesideTheContract() throws Exception {
        Contract contract = Contract.committed();
        TestWorkspace unseen = Furnished.unseen(workspaces, books, jdbi, Planted.MARK);
        TestWorkspace attacked = Furnished.inUse(workspaces, standin);
        Planted planted = new Planted(jdbi, unseen.id());
        Map<String, String> before = planted.rows();
        Set<String> marks = planted.marks();
        assertThat(marks).hasSizeGreaterThan(20);

        Findings findings = new Findings();
        Assault assault = new Assault(
                RestAssured.port,
                contract,
                new Judge(contract, marks, findings),
                findings,
                new Planted(jdbi, attacked.id()).ids(),
                planted.ids(),
                known(attacked),
                this::forgetAttempts,
                role -> workspaces.signedIn(attacked.id(), role),
                new Stages(workspaces, books, jdbi, clock, this::forgetAttempts, attacked));
        assault.run();

        System.out.println(findings.closingLine(contract.operations().size(), assault.taken()));
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(assault.takenLessThan(LEAST_TAKEN))
                    .as("operations that took hardly a request, so that little was tried behind their doors")
                    .isEmpty();
            all.assertThat(findings.count(429))
                    .as("requests that a limit stopped, so that they tried nothing")
                    .isLessThan(findings.requests() / 50);
            all.assertThat(planted.rows()).as("the other workspace's rows").isEqualTo(before);
            all.assertThat(findings.isEmpty()).as(findings.inFull()).isTrue();
        });
    }

    /** Also afterwards: other tests sign in from the same address. */
    @AfterEach
    void forgetAttempts() {
        jdbi.useTransaction(h -> {
            // requests take the rows in an order of their own
            h.execute("lock table sign_in_attempt in share row exclusive mode");
            h.execute("delete from sign_in_attempt");
        });
    }

    /** What no contract can tell. */
    private Map<String, JsonNode> known(TestWorkspace attacked) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return Map.of(
                "application",
                json.textNode("xero"),
                "organisationId",
                json.textNode(standin.control()
                        .shelf()
                        .all()
                        .get(0)
                        .organisation()
                        .id()
                        .toString()),
                "password",
                json.textNode(attacked.admin().password()),
                "current",
                json.textNode(attacked.admin().password()),
                "wanted",
                json.textNode("seven brown horses on a hill"),
                "scopes",
                json.arrayNode().add("sales:read"));
    }
}
