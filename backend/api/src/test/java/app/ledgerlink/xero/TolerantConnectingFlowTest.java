package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.testing.SignedIn;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroFaults;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Organisation;
import app.ledgerlink.xerostandin.http.Faults.Fault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of what was allowed that look otherwise than usual. */
@QuarkusTest
class TolerantConnectingFlowTest {

    @Inject
    Workspaces workspaces;

    XeroStandin standin;

    private SignedIn admin;
    private Organisation organisation;

    @BeforeEach
    void begin() {
        standin.control().load("empty");
        admin = workspaces.create().admin();
        organisation = standin.control().shelf().all().get(0).organisation();
    }

    @Test
    void aTenantWithoutATypeIsAnOrganisationAndAPracticeIsNone() {
        String grants = "[{\"id\":\"1\",\"tenantId\":\"p\",\"tenantType\":\"PRACTICE\",\"tenantName\":null},"
                + "{\"id\":\"2\",\"tenantId\":\"" + organisation.id() + "\",\"more\":{\"a\":[1]}}]";
        XeroFaults.status(standin, "/connections", 2, 200, grants);
        assertThat(XeroLogin.connect(admin, organisation.name()).outcome()).isEqualTo("connected");
    }

    @Test
    void aListThatCannotBeAskedForByConsentIsReadWhole() {
        standin.control().faults().plan(Fault.status(400, "/connections", 1).after(1));
        assertThat(XeroLogin.connect(admin, organisation.name()).outcome()).isEqualTo("connected");
    }
}
