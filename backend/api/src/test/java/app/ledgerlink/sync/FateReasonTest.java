package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.linking.LinkReason;
import app.ledgerlink.testing.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FateReasonTest {

    @ParameterizedTest
    @EnumSource(FateReason.class)
    void saysWhyAndWhatToDo(FateReason reason) {
        Sentences.check(reason.message("Acme Ltd"));
        Sentences.check(reason.nextStep());
        assertThat(FateReason.ofCode(reason.code())).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(LinkReason.class)
    void knowsEveryReasonOfLinking(LinkReason reason) {
        assertThat(FateReason.of(reason).name()).isEqualTo(reason.name());
        Sentences.check(reason.sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {RunProblems.RECONNECT_NEEDED, RunProblems.UNAVAILABLE, RunProblems.UNEXPECTED, "refused"})
    void saysWhatToDoAfterAFailedRun(String code) {
        Sentences.check(RunProblems.of(code, "Xero does not answer.").nextStep());
    }

    @Test
    void saysWhatARunDoes() {
        for (Step.Kind kind : Step.Kind.values()) {
            for (SyncStream stream : SyncStream.values()) {
                Sentences.checkWords(new Step(kind, stream).activity(2, 3));
            }
        }
    }
}
