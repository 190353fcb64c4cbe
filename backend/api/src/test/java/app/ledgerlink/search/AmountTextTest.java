package app.ledgerlink.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50|1234.50|",
                "1234,5|1234.5|",
                "1.234,50|1234.50|",
                "1 234,50|1234.50|",
                "1'234.50|1234.50|",
                "£1,234.50|1234.50|GBP",
                "NZ$ 99|99|NZD",
                "nz$99|99|NZD",
                "$99.10|99.10|",
                "99 EUR|99|EUR",
                "eur 99.00|99.00|EUR",
                "99€|99|EUR",
                "¥1,500|1500|",
                "1,234|1234|",
                "1,234,567|1234567|",
                "1.234.567|1234567|",
                "0,125|0.125|",
                "1234,567|1234.567|",
                "-40.00|40.00|",
                "1042|1042|",
                "007|7|",
                "12.|12|",
                "0|0|"
            })
    void readsWhatPeopleWrite(String text, String value, String currency) {
        assertThat(AmountText.read(text)).hasValueSatisfying(amount -> {
            assertThat(amount.value()).isEqualByComparingTo(value);
            assertThat(amount.currency()).isEqualTo(currency);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INV-1042",
                "INV 1042",
                "1042-A",
                "Tui Limited",
                "12 Main Street",
                "a@b.example",
                "",
                "$",
                ".",
                "1.23456",
                "1234567890123456",
                "$5 EUR",
                "1;2",
                "%",
                "2026-01-31",
                "10%",
                "x 5"
            })
    void takesNothingElseForAnAmount(String text) {
        assertThat(AmountText.read(text)).isEmpty();
    }
}
