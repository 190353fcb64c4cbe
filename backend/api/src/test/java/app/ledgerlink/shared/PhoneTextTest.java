package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones as they stand in books, and as they can be dialled. */
class PhoneTextTest {

    @ParameterizedTest(name = "{0} | {1} | {2} in {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "64   | 9   | 555 0100                | NZ | +64 9 555 0100",
                "64   | 09  | 5550100                 | NZ | +64 9 555 0100",
                "0064 | 9   | 555 0100                | NZ | +64 9 555 0100",
                "+64  | 9   | 555 0100                | NZ | +64 9 555 0100",
                "     | 09  | 555 0100                | NZ | +64 9 555 0100",
                "     |     | (09) 555-0100           | NZ | +64 9 555 0100",
                "     |     | 0064 9 555 0100         | NZ | +64 9 555 0100",
                "     |     | 64 9 555 0100           | NZ | +64 9 555 0100",
                "     |     | 021 555 0112            | NZ | +64 21 555 0112",
                "44   |     | +44 20 7946 0000        | NZ | +44 20 7946 0000",
                "64   |     | +44 20 7946 0000        | NZ | +44 20 7946 0000",
                "44   | 020 | 7946 0000               | NZ | +44 20 7946 0000",
                "44   |     | 44 20 7946 0000         | NZ | +44 20 7946 0000",
                "     |     | +44 (0)20 7946 0000     | NZ | +44 20 7946 0000",
                "39   | 06  | 6982 0000               | NZ | +39 06 6982 0000",
                "1    | 212 | 736 5000                | NZ | +1 212-736-5000",
                "64   | 4   | 471 7890 #507           | NZ | +64 4 471 7890 ext. 507",
                "     | 04  | 471 7890 ext 507        | NZ | +64 4 471 7890 ext. 507",
                "61   | 07  | 3003 0000               | NZ | +61 7 3003 0000",
                "     |     | 0011 64 9 555 0100      | AU | +64 9 555 0100",
                "     |     | +64 3 123 456           | NZ | +64 3 123 456",
                "     |     | 0064 3 123 456          | NZ | 0064 3 123 456",
                // what cannot be read stays as it came
                "04   | 24717890 | #507               | NZ | 04 24717890 #507",
                "07   | 3003     | 0000               | NZ | 07 3003 0000",
                "     |     | 99                      | NZ | 99",
                "64   |     | 12                      | NZ | 64 12",
                "999  | 1   | 234567                  | NZ | 999 1 234567",
                "     |     | 0800 FLOWERS            | NZ | 0800 FLOWERS",
                "     |     | Ana 09 555 0100         | NZ | Ana 09 555 0100",
                "     |     | 09 555 0100 / 021 555 0112 | NZ | 09 555 0100 / 021 555 0112",
                "     |     | n/a                     | NZ | n/a",
                "     | 09  | 555 0100                |    | 09 555 0100",
                "     |     | 1234                    | NZ | 1234"
            })
    void whatCanBeReadIsInternational(String country, String area, String number, String region, String shown) {
        assertThat(PhoneText.read(country, area, number, region)).isEqualTo(shown);
        assertThat(PhoneText.read(null, null, shown, region)).as("read again").isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "09 555 0100            | NZ | 64 | 9  | 555 0100",
                "+64 9-555 0100 ext. 5  | NZ | 64 | 9  | 555 0100 ext. 5",
                "021 555 0112           | NZ | 64 | '' | 21 555 0112",
                "+44 20 7946 0000       | NZ | 44 | 20 | 7946 0000",
                "+1 212-736-5000        | NZ | 1  | 212 | 736-5000"
            })
    void whatIsSentIsInItsFieldsAndReadsTheSameThere(
            String text, String region, String country, String area, String number) {
        PhoneText.Parts parts = PhoneText.split(text, region).orElseThrow();
        assertThat(parts).isEqualTo(new PhoneText.Parts(country, area, number));
        assertThat(PhoneText.read(parts.country(), parts.area(), parts.number(), region))
                .isEqualTo(PhoneText.read(null, null, text, region));
    }

    @ParameterizedTest
    @CsvSource({
        "09 555 0100, +64 9 555 0100, true",
        "+64 9 555 0100, +64 9-555 0100, true",
        "09 555 0101, +64 9-555 0100, false",
        "+61 9 555 0100, +64 9-555 0100, false",
        "n/a, +64 9-555 0100, false"
    })
    void aNumberIsTheSameWithItsCountry(String one, String other, boolean same) {
        assertThat(PhoneText.same(one, other)).isEqualTo(same);
    }
}
