package app.ledgerlink.fates;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.matching.LinkReason;
import app.ledgerlink.testing.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FateReasonTest {

    @ParameterizedTest
    @EnumSource(FateReason.class)
    void saysWhyAndWhatToDo(FateReason reason) {
        Sentences.check(reason.message(words -> words, "Acme Ltd"));
        Sentences.check(reason.nextStep());
        assertThat(FateReason.ofCode(reason.code())).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(LinkReason.class)
    void knowsEveryReasonOfLinking(LinkReason reason) {
        assertThat(FateReason.of(reason).name()).isEqualTo(reason.name());
        Sentences.check(reason.sentence());
    }

    @Test
    void aNameThatReadsLikeThePlaceOfTheSystemStaysAName() {
        assertThat(FateReason.NAME_MISSING.message(words -> words.replace("{system}", "Books"), "{system} Ltd"))
                .isEqualTo("{system} Ltd has no name in Books, and a company needs one.");
    }
}
