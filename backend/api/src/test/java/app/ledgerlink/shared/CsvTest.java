package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Plain            | Plain",
                "=1+1             | '=1+1",
                "@SUM(A1)         | '@SUM(A1)",
                "x;=1+1           | x;'=1+1",
                "x; +1;y;-2       | x; '+1;y;'-2",
                "x;＝1            | x;'＝1",
                "a;b              | a;b",
                "5=5              | 5=5",
            })
    void noCellIsAFormulaWhateverSeparatesThem(String typed, String written) {
        assertThat(Csv.text(typed)).isEqualTo(written);
    }
}
