package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class CollisionTest {

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01"})
    void isFoundBelowWhateverWrapsIt(String state) {
        Throwable wrapped = new IllegalStateException(new RuntimeException(new SQLException("met", state)));
        assertThat(Collision.is(wrapped)).isTrue();
        assertThat(new Problems().unexpected(wrapped).getStatus()).isEqualTo(409);
    }

    @Test
    void isToldByTheNameOfTheConstraint() {
        PSQLException broken = new PSQLException(
                new ServerErrorMessage("SERROR\0C23505\0Mduplicate key\0DKey (name)=(Aroha Tui)\0ncompany_name_once\0"),
                false);
        assertThat(Collision.told(new IllegalStateException(new RuntimeException(broken))))
                .isEqualTo("23505, constraint company_name_once");
        assertThat(Collision.told(new SQLException("met", "40P01"))).startsWith("40P01");
    }

    @Test
    void isNoOtherFailure() {
        assertThat(Collision.is(new SQLException("no such column", "42703"))).isFalse();
        assertThat(Collision.is(new SQLException("no state"))).isFalse();
        assertThat(Collision.is(new IllegalStateException("met"))).isFalse();
        assertThat(new Problems().unexpected(new IllegalStateException("met")).getStatus())
                .isEqualTo(500);
    }
}
