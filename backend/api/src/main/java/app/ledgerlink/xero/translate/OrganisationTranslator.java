package app.ledgerlink.xero.translate;

import static app.ledgerlink.xero.translate.Unreadable.required;

import app.ledgerlink.ledger.LedgerRecord.OrganisationData;
import app.ledgerlink.xero.wire.WireOrganisation;

/** Organisation to the ledger's words. */
public final class OrganisationTranslator {

    private OrganisationTranslator() {}

    public static OrganisationData translate(WireOrganisation wire) {
        return new OrganisationData(
                required(wire.organisationID(), "OrganisationID"),
                required(wire.name(), "Name"),
                required(wire.baseCurrency(), "BaseCurrency"),
                TimeZones.iana(wire.timezone()),
                wire.countryCode(),
                wire.shortCode(),
                Boolean.TRUE.equals(wire.isDemoCompany()));
    }
}
