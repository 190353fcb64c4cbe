package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.shared.OwnAmounts.Part;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnAmountsTest {

    private static Part part(String currency, String amount, String base, String worth) {
        return new Part(currency, new BigDecimal(amount), base, new BigDecimal(worth));
    }

    private static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), currency);
    }

    @Test
    void aCurrencyThatIsTheBaseHasNoWorthBesideIt() {
        OwnAmounts amounts = OwnAmounts.of(List.of(part("NZD", "200", "NZD", "200"), part("AUD", "100", "AUD", "100")));
        assertThat(amounts.amounts()).containsExactly(money("100", "AUD"), money("200", "NZD"));
        assertThat(amounts.worth()).isEmpty();
    }

    @Test
    void theWorthIsAllOfWhatIsInTheBooksOfThatBase() {
        OwnAmounts amounts = OwnAmounts.of(List.of(
                part("USD", "60", "NZD", "100"), part("NZD", "12", "NZD", "12"), part("USD", "30", "AUD", "45")));
        assertThat(amounts.amounts()).containsExactly(money("12", "NZD"), money("90", "USD"));
        assertThat(amounts.worth()).containsExactly(money("45", "AUD"), money("112", "NZD"));
    }

    @Test
    void whatIsNothingIsLeftOut() {
        assertThat(OwnAmounts.of(List.of(part("USD", "0", "NZD", "0"), part("NZD", "5", "NZD", "5"))))
                .isEqualTo(new OwnAmounts(List.of(money("5", "NZD")), List.of()));
        assertThat(OwnAmounts.of(List.of())).isEqualTo(new OwnAmounts(List.of(), List.of()));
    }
}
