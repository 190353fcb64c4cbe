package app.ledgerlink.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document counts for is said twice, in Java and in the database: both say the same. */
@QuarkusTest
class DocumentSignTest {

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @EnumSource
    void isTheSameInTheDatabase(DocumentKind kind) {
        assertThat(ask("document_sign(:kind)", kind.name())).isEqualTo(kind.sign());
        assertThat(ask("cast(document_counts(:kind, 'PAID') as int)", kind.name()))
                .as("what has no sign counts in no figure")
                .isEqualTo(Math.abs(kind.sign()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ESTIMATE", "", "invoice"})
    void ofAKindThatIsNotKnownIsNothing(String kind) {
        assertThat(ask("document_sign(:kind)", kind)).isZero();
        assertThat(ask("cast(document_counts(:kind, 'PAID') as int)", kind)).isZero();
    }

    private int ask(String value, String kind) {
        return jdbi.withHandle(h -> h.createQuery("select " + value)
                .bind("kind", kind)
                .mapTo(Integer.class)
                .one());
    }
}
