package app.ledgerlink.xerostandin.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/** Made-up exchange rates that wander slowly, in foreign units for one unit of the base currency. */
final class Rates {
    private static final int CYCLE = 730;
    private static final Map<String, BigDecimal> PER_POUND = Map.of(
            "GBP", new BigDecimal("1"),
            "NZD", new BigDecimal("2.13"),
            "AUD", new BigDecimal("1.95"),
            "USD", new BigDecimal("1.27"),
            "EUR", new BigDecimal("1.17"),
            "JPY", new BigDecimal("189"),
            "CNY", new BigDecimal("9.15"),
            "KWD", new BigDecimal("0.391"),
            "SEK", new BigDecimal("13.4"));

    private final String base;

    Rates(String base) {
        this.base = base;
    }

    static Set<String> currencies() {
        return PER_POUND.keySet();
    }

    /** With ten decimals; 1 for the base currency. */
    BigDecimal on(LocalDate day, String currency) {
        if (base.equals(currency)) {
            return BigDecimal.ONE.setScale(6);
        }
        int phase = Math.floorMod((int) day.toEpochDay() + currency.hashCode(), CYCLE);
        int wander = Math.abs(phase - CYCLE / 2) - CYCLE / 4;
        var middle = PER_POUND.get(currency).divide(PER_POUND.get(base), 12, RoundingMode.HALF_UP);
        var drift = BigDecimal.valueOf(10_000L + 2L * wander).movePointLeft(4);
        return middle.multiply(drift).setScale(10, RoundingMode.HALF_UP);
    }

    /** 0 for yen, 3 for dinar. */
    static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
