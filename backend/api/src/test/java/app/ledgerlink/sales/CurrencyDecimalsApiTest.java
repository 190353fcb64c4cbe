package app.ledgerlink.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Currency;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The database rounds to the same decimals as the runtime's table of currencies. */
@QuarkusTest
class CurrencyDecimalsApiTest {

    @Inject
    Jdbi jdbi;

    @Test
    void agreesWithIso4217() {
        jdbi.useHandle(h -> assertThat(Currency.getAvailableCurrencies())
                .filteredOn(c -> c.getDefaultFractionDigits() >= 0)
                .allSatisfy(c -> assertThat(h.createQuery("select currency_decimals(?)")
                                .bind(0, c.getCurrencyCode())
                                .mapTo(int.class)
                                .one())
                        .as(c.getCurrencyCode())
                        .isEqualTo(c.getDefaultFractionDigits())));
    }
}
