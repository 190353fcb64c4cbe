package app.ledgerlink.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.StreamType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    READ,            INVOICES,     3, 12, 'Reading invoices, page 3 of 12'
                    READ,            INVOICES,     1, -,  'Reading invoices'
                    READ,            INVOICES,     2, -,  'Reading invoices, page 2'
                    READ,            ITEMS,        1, 1,  'Reading items'
                    READ,            CREDIT_NOTES, 4, 3,  'Reading credit notes, page 4 of 4'
                    READ,            ORGANISATION, 1, -,  'Reading the organisation'
                    READ_OLDER_OPEN, INVOICES,     1, -,  'Reading older open invoices'
                    CLOSE,           CONTACTS,     1, -,  'Reading changes of contacts made meanwhile'
                    LINK,            -,            1, -,  'Linking contacts in {system} to customers'
                    """)
    void saysWhatItDoes(Step.Kind kind, StreamType stream, int page, Integer pages, String sentence) {
        assertThat(new Step(kind, stream).activity(page, pages)).isEqualTo(sentence);
    }
}
