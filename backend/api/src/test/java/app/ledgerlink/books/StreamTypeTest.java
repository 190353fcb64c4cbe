package app.ledgerlink.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamTypeTest {

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void eachKindOfDocumentsHasAStreamAndAWord(DocumentKind kind) {
        assertThat(StreamType.of(kind).documentKind()).isEqualTo(kind);
        assertThat(StreamType.of(kind).sign()).isEqualTo(kind.sign());
        assertThat(kind.recordKind().documentKind()).isEqualTo(kind);
        assertThat(kind.recordKind().name()).isEqualTo(kind.name());
    }

    @ParameterizedTest
    @EnumSource(StreamType.class)
    void nameIsAsStored(StreamType stream) {
        assertThat(StreamType.NAMES).contains(stream.name());
        assertThat(StreamType.valueOf(stream.name())).isEqualTo(stream);
    }

    @Test
    void creditsLowerABalance() {
        assertThat(StreamType.CREDITS)
                .containsExactly(StreamType.CREDIT_NOTES, StreamType.PREPAYMENTS, StreamType.OVERPAYMENTS);
        assertThat(StreamType.INVOICES.sign()).isEqualTo(1);
        assertThat(Arrays.stream(StreamType.values()).filter(s -> !s.isDocuments()))
                .allMatch(s -> s.sign() == 0);
    }

    @Test
    void recordsOfOneStreamAreNoOthers() {
        List<RecordKind> kinds =
                Arrays.stream(StreamType.values()).map(StreamType::recordKind).toList();
        assertThat(kinds).doesNotHaveDuplicates();
    }
}
