package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.customers.CustomerNumber;
import app.ledgerlink.testing.Eventually;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.http.Faults;
import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workspace linked to empty books, what its people do over HTTP, and what the stand-in then holds. */
record OutboundFlow(XeroStandin standin, MutableClock clock, TestWorkspace workspace, UUID connection, Books books) {

    static final String CONTACTS = "/Contacts";

    static OutboundFlow connect(XeroStandin standin, MutableClock clock, Workspaces workspaces) {
        standin.control().load("empty");
        TestWorkspace workspace = workspaces.create();
        Books books = standin.control().shelf().all().get(0);
        UUID connection =
                XeroLogin.connected(workspace.admin(), books.organisation().name());
        standin.control().calls().clear();
        return new OutboundFlow(standin, clock, workspace, connection, books);
    }

    ConnectionRef ref() {
        return new ConnectionRef(workspace.id(), connection);
    }

    UUID company(String name) {
        return company(Map.of("name", name));
    }

    UUID company(Map<String, ?> fields) {
        return created("/api/companies", fields);
    }

    UUID contact(Map<String, ?> fields) {
        return created("/api/contacts", fields);
    }

    private UUID created(String path, Map<String, ?> fields) {
        return UUID.fromString(workspace
                .sales()
                .request()
                .body(fields)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    Response post(SignedIn user, UUID customer, List<String> seen) {
        Map<String, Object> body = new HashMap<>();
        body.put("connectionId", connection);
        if (seen != null) {
            body.put("lookAlikesSeen", seen);
        }
        return user.request().body(body).post("/api/customers/" + customer + "/xero-contact");
    }

    /** A sales rep's press, and how the creation stands after it. */
    String press(UUID customer) {
        return post(workspace.sales(), customer, null)
                .then()
                .statusCode(202)
                .extract()
                .path("state");
    }

    JsonPath standing(UUID customer) {
        return workspace
                .sales()
                .request()
                .get("/api/customers/" + customer + "/xero-contacts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String state(UUID customer) {
        return standing(customer).getString("[0].creation.state");
    }

    void await(UUID customer, String state) {
        Eventually.until(() -> state.equals(state(customer)));
    }

    /** Whether so many sendings were made, and what is known of the last one is stored: a row that is worked is not unsure. */
    boolean unsureAfter(UUID customer, int sendings) {
        return calls("PUT") == sendings && "UNSURE".equals(state(customer));
    }

    /** Both clocks, the product's and the stand-in's; what is due by then is looked for at once. */
    void advance(Duration by) {
        standin.control().advance(by);
        clock.advance(by);
        Arc.container().instance(CreationWorker.class).get().wake();
    }

    void fault(Faults.Kind kind, String method, int status) {
        fault(kind, method, status, null, Map.of());
    }

    void fault(Faults.Kind kind, String method, int status, String body, Map<String, String> headers) {
        standin.control().faults().plan(new Faults.Fault(kind, CONTACTS, method, 1, 0, status, body, headers, 0));
    }

    /** The contacts of the stand-in that carry our number of the customer. */
    List<Contact> held(UUID customer) {
        String number = CustomerNumber.of(customer);
        synchronized (books) {
            return books.contacts().stream()
                    .filter(c -> number.equals(c.number()))
                    .toList();
        }
    }

    int calls(String method) {
        return (int) standin.control().calls().entries().stream()
                .filter(c -> c.method().equals(method) && c.path().contains(CONTACTS))
                .count();
    }

    /** Exactly one contact with our number, active, and the one link here is to it. */
    Contact requireOne(UUID customer) {
        List<Contact> held = held(customer);
        assertThat(held).as("contacts in the stand-in").hasSize(1);
        assertThat(held.get(0).active()).isTrue();
        assertThat(standing(customer).getList("[0].links.externalId"))
                .containsExactly(held.get(0).id().toString());
        return held.get(0);
    }

    /** Nothing there, no link here, and a person is told why. */
    void requireNone(UUID customer) {
        assertThat(held(customer)).isEmpty();
        assertThat(standing(customer).getList("[0].links")).isEmpty();
        assertThat(standing(customer).getString("[0].creation.message")).isNotBlank();
    }
}
