package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.LedgerTarget.Asker;
import app.ledgerlink.testing.CapturedLog;
import app.ledgerlink.testing.XeroFaults;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What Xero says of a contact is for the person who asked, not for the log. */
@QuarkusTest
class LogFlowTest extends WritingFlow {

    @Test
    void theLogTellsThatXeroRefusedAndNotItsWords() {
        XeroFaults.status(
                standin,
                "/Contacts",
                1,
                400,
                "{\"ErrorNumber\":16,\"Type\":\"QueryParseException\",\"Message\":\"No such name: Aroha Tui\\nFORGED\"}");
        try (CapturedLog log = new CapturedLog()) {
            target.alike(link, contact, Asker.PERSON);
            assertThat(log.text())
                    .contains("query-refused")
                    .doesNotContain("Aroha", contact.name(), contact.email())
                    .doesNotContain("\nFORGED");
        }
    }
}
