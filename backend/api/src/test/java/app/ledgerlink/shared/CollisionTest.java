package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollisionTest {

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01"})
    void isFoundBelowWhateverWrapsIt(String state) {
        Throwable wrapped = new IllegalStateException(new RuntimeException(new SQLException("met", state)));
        assertThat(Collision.is(wrapped)).isTrue();
        assertThat(new Problems().unexpected(wrapped).getStatus()).isEqualTo(409);
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
