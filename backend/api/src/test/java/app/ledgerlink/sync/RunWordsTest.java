package app.ledgerlink.sync;

import app.ledgerlink.books.StreamType;
import app.ledgerlink.sync.SyncRun.RunProblem;
import app.ledgerlink.testing.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {RunProblem.RECONNECT_NEEDED, RunProblem.UNAVAILABLE, RunProblem.UNEXPECTED, "refused"})
    void saysWhatToDoAfterAFailedRun(String code) {
        Sentences.check(RunProblem.of(code, "Xero does not answer.").nextStep());
    }

    @Test
    void saysWhatARunDoes() {
        for (Step.Kind kind : Step.Kind.values()) {
            for (StreamType stream : StreamType.values()) {
                Sentences.checkWords(new Step(kind, stream).activity(2, 3));
            }
        }
    }
}
