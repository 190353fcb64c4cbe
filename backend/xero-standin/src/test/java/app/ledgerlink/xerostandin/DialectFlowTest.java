package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.http.Faults.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other ways to answer, as the control "dialect" sets them. */
class DialectFlowTest {
    private static XeroStandin standin;
    private Visitor visitor;

    @BeforeAll
    static void start() {
        standin = XeroStandin.start(Options.forTest("empty", Visitor.REDIRECT).withLimits(false));
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @BeforeEach
    void fresh() throws Exception {
        standin.control().load("rows-7");
        visitor = new Visitor(standin).login(standin);
    }

    private static String dialect(String members) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(standin.url() + "/standin/dialect"))
                .POST(HttpRequest.BodyPublishers.ofString("{" + members + "}"));
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void pagesCanHaveOneSizeAndNotCountThemselves() throws Exception {
        dialect("\"pagination\":false,\"pageSize\":3");
        JsonNode third = visitor.json("Contacts?page=3&pageSize=1000");
        assertThat(third.has("pagination")).isFalse();
        assertThat(third.path("Contacts")).hasSize(1);
        assertThat(visitor.json("Contacts?page=4&pageSize=1000").path("Contacts"))
                .isEmpty();
        assertThat(dialect("")).contains("\"pagination\":true");
        assertThat(visitor.json("Contacts?page=1&pageSize=1000").path("Contacts"))
                .hasSize(7);
    }

    @Test
    void aNumberThatNobodyHasCanBeAnsweredInOtherWays() throws Exception {
        dialect("\"missing\":200");
        assertThat(visitor.json("Contacts/LL-1").path("Contacts")).isEmpty();
        dialect("\"missing\":400");
        assertThat(visitor.get("Contacts/LL-1").statusCode()).isEqualTo(400);
        standin.control().load("rows-7");
        visitor.login(standin);
        assertThat(visitor.get("Contacts/LL-1").statusCode()).isEqualTo(404);
    }

    @Test
    void fieldsCanBeRefusedInAFilterAndTheirNamesInATextNot() throws Exception {
        dialect("\"refusedFields\":\"TaxNumber, CompanyNumber\"");
        assertThat(visitor.get("Contacts?where=Name%3D%3D%22a%22%20OR%20TaxNumber%3D%3D%221%22")
                        .body())
                .contains("QueryParseException");
        assertThat(visitor.get("Contacts?where=Name%3D%3D%22TaxNumber%22").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aKeyCanBeBusyWhileItsFirstRequestIsUnderWay() throws Exception {
        dialect("\"busyKeys\":true");
        standin.control().faults().plan(Fault.slow(700, "/Contacts", 1));
        FutureTask<Integer> first = new FutureTask<>(this::put);
        new Thread(first).start();
        while (standin.control().shelf().all().get(0).contacts().size() < 8) {
            Thread.onSpinWait();
        }
        assertThat(put()).isEqualTo(409);
        assertThat(put()).isEqualTo(409);
        assertThat(first.get()).isEqualTo(200);
        assertThat(put()).as("the first answer again").isEqualTo(200);
        assertThat(standin.control().shelf().all().get(0).contacts()).hasSize(8);
    }

    private int put() throws Exception {
        return visitor.send("PUT", "Contacts", "{\"Contacts\":[{\"Name\":\"Kea\"}]}", "Idempotency-Key", "k")
                .statusCode();
    }
}
