package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The controls over HTTP, seen through what they do to the API. */
class ControlFlowTest {
    private static XeroStandin standin;
    private Visitor visitor;

    @BeforeAll
    static void open() {
        standin = XeroStandin.start(Options.forTest("empty", Visitor.REDIRECT));
    }

    @BeforeEach
    void fresh() throws Exception {
        standin.control().load("rows-5");
        visitor = new Visitor(standin).login(standin);
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @Test
    void failsTheNextCallsOfAPath() throws Exception {
        control("faults", "{\"kind\":\"status\",\"status\":503,\"path\":\"Invoices\",\"times\":2}");
        assertThat(visitor.get("Contacts").statusCode()).isEqualTo(200);
        assertThat(visitor.get("Invoices").statusCode()).isEqualTo(503);
        assertThat(visitor.get("Invoices").statusCode()).isEqualTo(503);
        assertThat(visitor.get("Invoices").statusCode()).isEqualTo(200);
    }

    @Test
    void cutsAnAnswerAndStillCallsItGood() throws Exception {
        control("faults", "{\"kind\":\"truncate\"}");
        var answer = visitor.get("Contacts");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotEndWith("}");
    }

    @Test
    void dropsTheConnectionAfterTheWorkIsDone() throws Exception {
        control("faults", "{\"kind\":\"drop_after\",\"method\":\"PUT\"}");
        Assertions.assertThatThrownBy(
                        () -> visitor.send("PUT", "Contacts", "{\"Contacts\":[{\"Name\":\"Lost Answer\"}]}"))
                .isInstanceOf(IOException.class);
        assertThat(visitor.json("Contacts?searchTerm=lost").path("Contacts")).hasSize(1);
    }

    @Test
    void setsAnOrganisationUpAnewUnderTheSameName() throws Exception {
        var former = standin.control().shelf().all().get(0);
        var tenant = control("set-up-anew", "{}").path("tenant").asText();
        var anew = standin.control().books(tenant);
        assertThat(anew.organisation().id()).isNotEqualTo(former.organisation().id());
        assertThat(anew.organisation().name()).isEqualTo(former.organisation().name());
        assertThat(anew.organisation().shortCode())
                .isNotEqualTo(former.organisation().shortCode());
        assertThat(anew.contacts()).hasSameSizeAs(former.contacts());
        assertThat(anew.contacts().iterator().next().id())
                .isNotEqualTo(former.contacts().iterator().next().id());
        assertThat(standin.control().shelf().all()).containsExactly(anew);
        assertThat(visitor.get("Contacts").statusCode()).as("the grant is gone").isEqualTo(403);
    }

    @Test
    void countsTheContactsOfANumber() throws Exception {
        visitor.send("PUT", "Contacts", "{\"Contacts\":[{\"Name\":\"Kea\",\"ContactNumber\":\"LL-1\"}]}");
        var found = control("contacts", "{\"number\":\"ll-1\"}");
        assertThat(found.path("count").asInt()).isEqualTo(1);
        assertThat(found.path("contacts").get(0).path("name").asText()).isEqualTo("Kea");
        assertThat(control("contacts", "{\"number\":\"LL-2\"}").path("count").asInt())
                .isZero();
    }

    @Test
    void expiresTokensAndKillsRefreshTokens() throws Exception {
        control("tokens/expire", "{}");
        var refused = visitor.get("Contacts");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("TokenExpired: token expired at ");
        control("tokens/kill-refresh", "{}");
        assertThat(visitor.refresh(visitor.refreshToken()).path("error").asText())
                .isEqualTo("invalid_grant");
    }

    @Test
    void putsAnOrganisationOfflineAndDisconnectsIt() throws Exception {
        control("offline", "{\"offline\":true}");
        assertThat(visitor.get("Organisation").statusCode()).isEqualTo(503);
        control("offline", "{\"offline\":false}");
        control("disconnect", "{}");
        var refused = visitor.get("Organisation");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("AuthenticationUnsuccessful");
    }

    @Test
    void changesRecordsBetweenPages() throws Exception {
        control(
                "after-page",
                "{\"endpoint\":\"Contacts\",\"page\":1,\"actions\":[{\"action\":\"touch\",\"kind\":\"contacts\","
                        + "\"count\":1,\"from\":\"oldest\"}]}");
        var order = "Contacts?pageSize=2&order=UpdatedDateUTC%20ASC&page=";
        var first = visitor.json(order + 1)
                .path("Contacts")
                .get(0)
                .path("ContactID")
                .asText();
        var again = visitor.json(order + 1)
                .path("Contacts")
                .get(0)
                .path("ContactID")
                .asText();
        assertThat(again).isNotEqualTo(first);
        assertThat(visitor.json(order + 3)
                        .path("Contacts")
                        .get(0)
                        .path("ContactID")
                        .asText())
                .isEqualTo(first);
    }

    @Test
    void makesARecordMalformed() throws Exception {
        var id = control("records?kind=contacts", null).get(0).path("id").asText();
        control(
                "actions",
                "{\"action\":\"corrupt\",\"record\":\"" + id
                        + "\",\"field\":\"UpdatedDateUTC\",\"raw\":\"\\\"soon\\\"\"}");
        assertThat(visitor.get("Contacts?page=1").body()).contains("\"UpdatedDateUTC\" : \"soon\"");
    }

    @Test
    void doesBusinessAndKnowsTheFigures() throws Exception {
        control("actions", "{\"action\":\"create-contact\",\"name\":\"Fresh Co\"}");
        control(
                "actions",
                "{\"action\":\"issue-invoice\",\"contact\":\"Fresh Co\",\"number\":\"F-1\",\"amount\":\"80.00\"}");
        control("actions", "{\"action\":\"pay\",\"document\":\"F-1\",\"amount\":\"30.00\"}");
        control("actions", "{\"action\":\"credit\",\"contact\":\"Fresh Co\",\"number\":\"C-1\",\"amount\":\"20.00\"}");
        control("actions", "{\"action\":\"allocate\",\"credit\":\"C-1\",\"invoice\":\"F-1\",\"amount\":\"15.00\"}");
        var balances = control("figures", "{}").path("contacts");
        var last = balances.get(balances.size() - 1);
        assertThat(last.path("invoices").asText()).isEqualTo("35.00");
        assertThat(last.path("credit").asText()).isEqualTo("5.00");
        assertThat(last.path("net").asText()).isEqualTo("30.00");
    }

    @Test
    void logsCallsWithoutTokens() throws Exception {
        control("calls/clear", "{}");
        visitor.get("Contacts?page=1");
        var calls = control("calls", null);
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).path("path").asText()).isEqualTo("/api.xro/2.0/Contacts");
        assertThat(calls.toString()).doesNotContain("Bearer");
        assertThat(control("calls/counts", null)
                        .path("GET /api.xro/2.0/Contacts")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void isNotThereWhenItIsOff() throws Exception {
        try (var closed = XeroStandin.start(Options.forTest("empty").withControl(false))) {
            assertThat(status(closed, "/standin/health", null)).isEqualTo(404);
            assertThat(status(closed, "/", null)).isEqualTo(404);
        }
    }

    @Test
    void refusesPagesOfOtherSites() throws Exception {
        assertThat(status(standin, "/standin/health", "http://elsewhere.example"))
                .isEqualTo(403);
        assertThat(status(standin, "/standin/health", standin.url())).isEqualTo(200);
    }

    /** An image or a link on any page would make these requests. */
    @Test
    void changesNothingForALinkOrAForeignSite() throws Exception {
        assertThat(status(standin, "/standin/load?scenario=empty", null)).isEqualTo(405);
        assertThat(status(standin, "/standin/clock?advanceSeconds=1", null)).isEqualTo(405);
        assertThat(status(standin, "/standin/do?what=beat", null)).isEqualTo(405);
        for (String site : new String[] {"cross-site", "same-site"}) {
            var request = HttpRequest.newBuilder(URI.create(standin.url() + "/standin/beat"))
                    .header("Sec-Fetch-Site", site)
                    .POST(HttpRequest.BodyPublishers.noBody());
            assertThat(HttpClient.newHttpClient()
                            .send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static int status(XeroStandin target, String path, String origin) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(target.url() + path));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private JsonNode control(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(standin.url() + "/standin/" + path));
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }
}
