package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Organisation;
import java.math.BigDecimal;
import java.util.List;

/**
 * What makes one demonstration organisation differ from the other.
 *
 * @param stock name of its list of products
 * @param home culture of its own country, from which most customers come
 * @param abroad cultures of its further customers
 * @param putTogether how many company names are put together from words
 * @param individuals how many customers are people
 * @param season sales of each month from January on, in percent of the average
 */
record Firm(
        Organisation organisation,
        String stock,
        String home,
        List<String> abroad,
        int putTogether,
        int individuals,
        Tax tax,
        List<Integer> season) {

    static Firm outfitter() {
        var organisation = Organisation.named("Tōtara & Tide Outfitters")
                .legalName("Tōtara & Tide Outfitters Limited")
                .baseCurrency("NZD")
                .countryCode("NZ")
                .timezone("NEWZEALANDSTANDARDTIME")
                .zone("Pacific/Auckland")
                .taxNumber("099-999-990")
                .currencies(Rates.currencies())
                .organisationClass("PREMIUM");
        return new Firm(
                organisation,
                "items-nz",
                "en-NZ",
                List.of("mi", "sm", "en-AU", "en-US", "ja", "zh", "ko", "ar", "hi", "th", "vi"),
                68,
                42,
                Tax.of("OUTPUT2", 15),
                List.of(70, 85, 100, 95, 75, 60, 65, 80, 105, 125, 150, 190));
    }

    static Firm roaster() {
        var organisation = Organisation.named("Ravensby Coffee Roasters")
                .legalName("Ravensby Coffee Roasters Ltd")
                .baseCurrency("GBP")
                .countryCode("GB")
                .timezone("GMTSTANDARDTIME")
                .zone("Europe/London")
                .taxNumber("GB999999973")
                .defaultTaxPercent(BigDecimal.valueOf(20))
                .currencies(Rates.currencies())
                .organisationClass("STANDARD");
        return new Firm(
                organisation,
                "items-uk",
                "en-GB",
                List.of("cy", "ga", "de", "fr", "es", "it", "pt", "pl", "cs", "sv", "is", "fi", "tr", "el", "uk", "he"),
                22,
                14,
                Tax.of("OUTPUT2", 20),
                List.of(90, 95, 100, 95, 100, 85, 70, 65, 105, 115, 135, 145));
    }
}
