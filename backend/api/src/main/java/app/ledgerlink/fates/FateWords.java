package app.ledgerlink.fates;

import app.ledgerlink.connections.LedgerGateway;

/** Why records were not imported and what to do, as people are told it, for those who show fates elsewhere. */
public final class FateWords {

    private FateWords() {}

    /** @param owner whose the record is; null, blank or its own name where there is nothing to add */
    public static String named(String recordName, String owner) {
        return owner == null || owner.isBlank() || owner.equalsIgnoreCase(recordName)
                ? recordName
                : recordName + " of " + owner;
    }

    /**
     * @param gateway the accounting system of the record
     * @param reason stable name of the reason, as a fate carries it
     * @param detail what the fate adds; may be null
     * @return why and what to do next, as sentences
     */
    public static String of(LedgerGateway gateway, String reason, String recordName, String detail) {
        FateReason known = FateReason.ofCode(reason);
        return known.message(gateway::told, recordName)
                + (detail == null ? "" : " " + detail)
                + " "
                + gateway.told(known.nextStep());
    }
}
