package app.ledgerlink.xero.wire;

/** An organisation on the wire. Texts are null where Xero sends none. */
public record WireOrganisation(
        String organisationID,
        String name,
        String baseCurrency,
        String countryCode,
        String timezone,
        String shortCode,
        Boolean isDemoCompany) {}
