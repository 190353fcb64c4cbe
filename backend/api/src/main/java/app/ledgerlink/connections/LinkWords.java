package app.ledgerlink.connections;

/**
 * What is wrong with a link and what to do, in words for people.
 *
 * @param message may hold {@code %s} for the detail that is stored, and {@code {system}} for the system's name
 * @param nextStep may hold the system's name likewise
 */
public record LinkWords(String message, String nextStep) {

    /** @param detail as it was stored; null where there is none */
    LinkWords with(String detail, LedgerGateway gateway) {
        String known = detail == null || detail.isBlank() ? "unknown" : detail;
        return new LinkWords(gateway.told(message).replace("%s", known), gateway.told(nextStep));
    }
}
