package app.ledgerlink.xerostandin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One way through everything: log in, see the connection, page, create. */
class JourneyFlowTest {

    @Test
    void connectsAndReads() throws Exception {
        try (var standin = XeroStandin.start(Options.forTest("demo", Visitor.REDIRECT))) {
            var visitor = new Visitor(standin).login(standin);

            var connections = visitor.json("/Connections");
            assertThat(connections).hasSize(1);
            assertThat(connections.get(0).path("createdDateUtc").asText())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}");
            var organisation =
                    visitor.json("Organisation").path("Organisations").get(0);
            assertThat(organisation.path("OrganisationID").asText()).isEqualTo(visitor.tenant());

            var invoices = visitor.json("Invoices?page=1&pageSize=1000&order=UpdatedDateUTC%20DESC&unitdp=4"
                    + "&where=Type%3D%3D%22ACCREC%22");
            assertThat(invoices.path("Invoices")).hasSizeGreaterThan(500);
            assertThat(invoices.path("pagination").path("page").asInt()).isEqualTo(1);
            for (String list : new String[] {"Contacts", "CreditNotes", "Payments", "Overpayments", "Prepayments"}) {
                assertThat(visitor.json(list + "?page=1&pageSize=1000").path(list))
                        .as(list)
                        .isNotEmpty();
            }
            assertThat(visitor.json("Items").path("Items")).isNotEmpty();
            assertThat(visitor.json("Currencies").path("Currencies")).isNotEmpty();
        }
    }
}
