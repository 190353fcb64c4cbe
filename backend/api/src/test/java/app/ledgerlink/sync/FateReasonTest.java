package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.linking.LinkReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FateReasonTest {

    @ParameterizedTest
    @EnumSource(FateReason.class)
    void saysWhyAndWhatToDo(FateReason reason) {
        assertThat(reason.message("Acme Ltd")).endsWith(".").doesNotContain("%");
        assertThat(reason.nextStep()).endsWith(".");
        assertThat(FateReason.ofCode(reason.code())).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(LinkReason.class)
    void knowsEveryReasonOfLinking(LinkReason reason) {
        assertThat(FateReason.of(reason).name()).isEqualTo(reason.name());
    }
}
