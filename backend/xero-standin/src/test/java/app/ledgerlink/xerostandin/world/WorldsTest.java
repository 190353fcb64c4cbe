package app.ledgerlink.xerostandin.world;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "rows-", "rows-x", "load-5", "Demo"})
    void unknownNamesAreNoWorld(String name) {
        assertThat(Worlds.named(name)).isEmpty();
    }

    @Test
    void emptyHasAnOrganisationAndNothingElse() {
        var books = Filled.world("empty").all().get(0);
        assertThat(books.contacts()).isEmpty();
        assertThat(Filled.documents(books)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 2500})
    void rowsAreCustomersWithOneInvoiceEach(int rows) {
        var books = Filled.world("rows-" + rows).all().get(0);
        assertThat(books.contacts())
                .hasSize(rows)
                .allSatisfy(c -> assertThat(books.documentsOf(c.id())).hasSize(1));
        assertThat(books.documents(Kind.INVOICE).stream().map(Document::updated).distinct())
                .hasSize(rows);
    }

    @Test
    void malformedKeepsTheSoundOnes() {
        var books = Filled.world("malformed").all().get(0);
        assertThat(books.contacts().stream()
                        .filter(c -> c.name() != null && c.name().startsWith("Sound")))
                .hasSize(40);
        assertThat(books.contacts()).anyMatch(c -> c.name() == null);
        assertThat(books.documents(Kind.INVOICE)).anyMatch(d -> d.currency().isEmpty());
    }

    @Test
    void aLargeOrganisationIsMadeInSeconds() {
        var shelf = new AtomicReference<Bookshelf>();
        var took = Filled.working(() -> shelf.set(Filled.world("load-50000-200000")));
        var books = shelf.get().all().get(0);
        assertThat(books.contacts()).hasSize(50_000);
        assertThat(books.documents(Kind.INVOICE)).hasSize(200_000);
        assertThat(took).isLessThan(Duration.ofSeconds(8));
    }
}
