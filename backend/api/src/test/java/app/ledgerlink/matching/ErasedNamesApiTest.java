package app.ledgerlink.matching;

import static app.ledgerlink.matching.PartyExamples.party;
import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.testing.TestWorkspace;
import app.ledgerlink.testing.Workspaces;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a company is called once the books erase the person that it is linked to. */
@QuarkusTest
class ErasedNamesApiTest {

    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

    @Inject
    Workspaces workspaces;

    @Inject
    MatchingBench bench;

    private TestWorkspace workspace;
    private ConnectionRef books;

    @BeforeEach
    void open() {
        workspace = workspaces.create();
        books = bench.connection(workspace.id(), "Kiwi Tools");
    }

    @Test
    void aNameThatCameFromTheBooksIsForgotten() {
        bench.put(books, party("o", "Ottilie").person("Ottilie", null));
        bench.link(books);
        UUID company = bench.customer(books, "o");
        assertThat(name(company)).isEqualTo("Ottilie");
        erase();
        assertThat(name(company)).isEqualTo("Erased contact");
    }

    @Test
    void aCompanyThatWasEnteredHereKeepsItsName() {
        UUID hafen = bench.company(workspace.admin(), Map.of("name", "Hafen Ltd"));
        bench.put(books, party("o", "Ottilie").person("Ottilie", null));
        workspace
                .admin()
                .request()
                .body(Map.of(
                        "choices",
                        List.of(Map.of(
                                "ledgerContactId", bench.id(books, "o"), "action", "LINK", "customerId", hafen))))
                .post("/api/link-decisions")
                .then()
                .statusCode(200);
        bench.link(books);
        erase();
        assertThat(name(hafen)).isEqualTo("Hafen Ltd");
    }

    @Test
    void aNameThatSomebodyEditedHereStays() {
        bench.put(books, party("o", "Ottilie").person("Ottilie", null));
        bench.link(books);
        UUID company = bench.customer(books, "o");
        workspace
                .admin()
                .request()
                .body(Map.of("name", "Hafen Ltd", "version", version(company)))
                .put("/api/companies/" + company)
                .then()
                .statusCode(200);
        erase();
        assertThat(name(company)).isEqualTo("Hafen Ltd");
    }

    private void erase() {
        bench.put(books, party("o", "Ottilie").status(PartyStatus.ERASED).updatedAt(LATER));
        bench.link(books);
    }

    private String name(UUID company) {
        return get(company, "name");
    }

    private int version(UUID company) {
        return get(company, "version");
    }

    private <T> T get(UUID company, String field) {
        return workspace
                .admin()
                .request()
                .get("/api/companies/" + company)
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }
}
