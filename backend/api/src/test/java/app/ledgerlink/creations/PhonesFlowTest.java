package app.ledgerlink.creations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import app.ledgerlink.sync.SyncFlow;
import app.ledgerlink.testing.MutableClock;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Phone;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones of an organisation in New Zealand, from the books and to them. */
@QuarkusTest
class PhonesFlowTest {

    @Inject
    Workspaces workspaces;

    @Inject
    MutableClock clock;

    @Inject
    Jdbi jdbi;

    XeroStandin standin;

    private OutboundFlow flow;

    @BeforeEach
    void connect() {
        flow = OutboundFlow.connect(standin, clock, workspaces);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "04   | 24717890 | #507             | 04 24717890 #507",
                "0064 | 9        | 555 0100         | +64 9 555 0100",
                "44   |          | +44 20 7946 0000 | +44 20 7946 0000",
                "44   | 020      | 7946 0000        | +44 20 7946 0000",
                "     | 09       | 555 0100         | +64 9 555 0100"
            })
    void aPhoneOfTheBooksCanBeDialled(String country, String area, String number, String shown) {
        flow.books().add(Contact.named("Kea Tours").phone(new Phone("DEFAULT", country, area, number)));
        sync();
        assertThat(phone("Kea Tours")).isEqualTo(shown);
    }

    @Test
    void aPhoneThatIsSentIsInItsFieldsAndComesBackAsTheSame() {
        sync();
        UUID customer = flow.company(Map.of("name", "Kea Tours", "phone", "(09) 555 0100"));
        assertThat(flow.press(customer)).isEqualTo("LINKED");
        assertThat(flow.requireOne(customer).phones().get("DEFAULT"))
                .isEqualTo(new Phone("DEFAULT", "64", "9", "555 0100"));
        sync();
        assertThat(phone("Kea Tours")).isEqualTo("(09) 555 0100");
        flow.workspace()
                .sales()
                .request()
                .get("/api/customers/" + customer + "/field-differences")
                .then()
                .statusCode(200)
                .body("", empty());
    }

    private String phone(String company) {
        return jdbi.withHandle(h -> h.createQuery("select phone from company where workspace_id = ? and name = ?")
                .bind(0, flow.workspace().id())
                .bind(1, company)
                .mapTo(String.class)
                .one());
    }

    private void sync() {
        assertThat(new SyncFlow(flow.workspace().admin(), flow.connection())
                        .sync()
                        .getString("state"))
                .startsWith("SUCCEEDED");
    }
}
