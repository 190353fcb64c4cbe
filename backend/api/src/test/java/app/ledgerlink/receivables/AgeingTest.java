package app.ledgerlink.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.receivables.Balance.CurrencyBalance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static OpenAmount open(boolean credit, String currency, int daysAgo, String amount) {
        return new OpenAmount(
                credit, currency, DAY.minusDays(daysAgo), DAY, new BigDecimal(amount), null, BigDecimal.ZERO);
    }

    private static CurrencyBalance only(OpenAmount... amounts) {
        List<CurrencyBalance> balances = Ageing.byCurrency(List.of(amounts));
        assertThat(balances).hasSize(1);
        return balances.get(0);
    }

    @ParameterizedTest
    @CsvSource({"-36500, 0", "-1, 0", "0, 0", "1, 1", "30, 1", "31, 2", "60, 2", "61, 3", "90, 3", "91, 4", "22000, 4"})
    void putsAnInvoiceIntoTheBucketOfItsAge(int daysAgo, int bucket) {
        List<BigDecimal> buckets = buckets(only(open(false, "EUR", daysAgo, "10")));
        for (int i = 0; i < buckets.size(); i++) {
            assertThat(buckets.get(i)).isEqualTo(i == bucket ? "10.00" : "0.00");
        }
    }

    @Test
    void showsCreditOnItsOwnAndTakesItOffWhatIsOwed() {
        CurrencyBalance balance = only(open(false, "EUR", 5, "100"), open(true, "EUR", 200, "-30"));
        assertThat(balance.outstanding()).isEqualTo("70.00");
        assertThat(balance.overdue()).isEqualTo("100.00");
        assertThat(balance.unusedCredit()).isEqualTo("30.00");
        assertThat(buckets(balance).get(4)).isEqualTo("0.00");
    }

    @Test
    void keepsCurrenciesApartWithTheirOwnDecimals() {
        List<CurrencyBalance> balances = Ageing.byCurrency(
                List.of(open(false, "KWD", 0, "1.5"), open(false, "JPY", 0, "100"), open(false, "EUR", 0, "2")));
        assertThat(balances).extracting(CurrencyBalance::currency).containsExactly("EUR", "JPY", "KWD");
        assertThat(balances).extracting(b -> b.outstanding().toPlainString()).containsExactly("2.00", "100", "1.500");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bucketsAlwaysSumToTheBalanceInWhateverOrder(long seed) {
        Random random = new Random(seed);
        List<OpenAmount> amounts =
                IntStream.range(0, 200).mapToObj(i -> random(random)).toList();
        List<CurrencyBalance> balances = Ageing.byCurrency(amounts);
        for (CurrencyBalance balance : balances) {
            BigDecimal gross = buckets(balance).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(balance.outstanding()).isEqualByComparingTo(gross.subtract(balance.unusedCredit()));
            assertThat(balance.overdue())
                    .isEqualByComparingTo(gross.subtract(buckets(balance).get(0)));
            assertThat(balance.outstanding())
                    .isEqualByComparingTo(amounts.stream()
                            .filter(a -> a.currency().equals(balance.currency()))
                            .map(OpenAmount::open)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        List<OpenAmount> shuffled = new java.util.ArrayList<>(amounts);
        java.util.Collections.shuffle(shuffled, random);
        assertThat(Ageing.byCurrency(shuffled)).isEqualTo(balances);
    }

    private static OpenAmount random(Random random) {
        boolean credit = random.nextInt(4) == 0;
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(1_000_000) + 1L, 2);
        return open(
                credit,
                List.of("EUR", "USD", "NZD").get(random.nextInt(3)),
                random.nextInt(400) - 150,
                (credit ? amount.negate() : amount).toPlainString());
    }

    private static List<BigDecimal> buckets(CurrencyBalance b) {
        return b.periods().stream().map(p -> p.amount()).toList();
    }
}
