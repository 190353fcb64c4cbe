package app.ledgerlink.xero.translate;

import static app.ledgerlink.xero.translate.Unreadable.required;

import app.ledgerlink.books.LedgerRecord.OrganisationData;
import app.ledgerlink.xero.wire.WireOrganisation;

/** Organisation to the ledger's words. */
public final class OrganisationTranslator {

    private OrganisationTranslator() {}

    /** @param guesses is told what had to be guessed */
    public static OrganisationData translate(WireOrganisation wire, Guesses guesses) {
        return new OrganisationData(
                required(wire.organisationID(), "OrganisationID"),
                required(wire.name(), "Name"),
                required(wire.baseCurrency(), "BaseCurrency"),
                timeZone(wire.timezone(), guesses),
                wire.countryCode(),
                wire.shortCode(),
                Boolean.TRUE.equals(wire.isDemoCompany()));
    }

    /** Which day is today depends on it, so what is overdue does. */
    private static String timeZone(String name, Guesses guesses) {
        return TimeZones.iana(name).orElseGet(() -> {
            guesses.add(
                    "Timezone",
                    (name == null ? "It names no time zone" : "Its time zone " + name + " is not known")
                            + ", so its day begins and ends as in UTC.");
            return "UTC";
        });
    }
}
