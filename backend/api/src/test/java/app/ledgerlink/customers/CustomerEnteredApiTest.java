package app.ledgerlink.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Those who create customers elsewhere hear of each new one. */
@QuarkusTest
class CustomerEnteredApiTest {

    @ApplicationScoped
    static class Listener {

        private final Queue<CustomerEntered> heard = new ConcurrentLinkedQueue<>();

        void hear(@Observes CustomerEntered entered) {
            heard.add(entered);
        }

        List<CustomerEntered> of(UUID workspace) {
            return heard.stream().filter(e -> e.workspaceId().equals(workspace)).toList();
        }
    }

    @Inject
    Workspaces workspaces;

    @Inject
    Listener listener;

    @Test
    void newCompaniesAndIndividualsAreToldButNotPeopleOfACompany() {
        TestWorkspace workspace = workspaces.create();
        String company = create(workspace, "/api/companies", Map.of("name", "Acme Ltd"));
        create(workspace, "/api/contacts", Map.of("lastName", "Lee", "companyId", company));
        String ana = create(workspace, "/api/contacts", Map.of("firstName", "Ana", "lastName", "Lee"));
        assertThat(listener.of(workspace.id()))
                .containsExactly(
                        new CustomerEntered(workspace.id(), CustomerKind.COMPANY, UUID.fromString(company), "Acme Ltd"),
                        new CustomerEntered(workspace.id(), CustomerKind.INDIVIDUAL, UUID.fromString(ana), "Ana Lee"));
    }

    private static String create(TestWorkspace workspace, String path, Map<String, ?> fields) {
        return workspace
                .sales()
                .request()
                .body(fields)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
