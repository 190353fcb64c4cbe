package app.ledgerlink.fates;

import app.ledgerlink.books.RecordKind;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.shared.Known;

/** Why records were not imported and what to do, as people are told it, for those who show fates elsewhere. */
public final class FateWords {

    private FateWords() {}

    /** As a condition of SQL: whether this build can tell of the fate; a newer one may store others. */
    public static String known(String fate) {
        return Known.in(fate + ".record_kind", RecordKind.class)
                + " and "
                + Known.in(fate + ".reason", FateReason.class, FateReason::code);
    }

    /** @param owner whose the record is; null, blank or its own name where there is nothing to add */
    public static String named(String recordName, String owner) {
        return owner == null || owner.isBlank() || owner.equalsIgnoreCase(recordName)
                ? recordName
                : recordName + " of " + owner;
    }

    /**
     * @param gateway the accounting system of the record
     * @param cause stable name of the finer reason, as a fate carries it; null where it carries none
     * @param reason stable name of the reason, as a fate carries it
     * @param detail what the fate adds; may be null
     * @return why and what to do next, as sentences
     */
    public static String of(LedgerGateway gateway, String cause, String reason, String recordName, String detail) {
        FateReason known = FateReason.of(cause, reason);
        return known.message(gateway::told, recordName)
                + (detail == null ? "" : " " + detail)
                + " "
                + gateway.told(known.nextStep());
    }
}
