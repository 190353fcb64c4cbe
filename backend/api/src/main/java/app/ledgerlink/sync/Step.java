package app.ledgerlink.sync;

import app.ledgerlink.books.StreamType;
import java.util.Locale;

/** One part of a run. The stream is null for linking. */
record Step(Kind kind, StreamType stream) {

    enum Kind {
        /** A stream: all of it, or what changed since the last run. */
        READ,
        /** Documents from before the history's first day that are still open. */
        READ_OLDER_OPEN,
        /** Customers for parties that need no sales to be one. */
        LINK,
        /** Customers for all parties. */
        LINK_ALL,
        /** What changed in a stream while the run was reading it. */
        CLOSE,
        /** Documents by name that may have changed without a new stamp. */
        REREAD,
        /** What a sync would do with each party. */
        PLAN,
        /** Our balances held against those of the books. */
        RECONCILE
    }

    /** What a worker does in this step, as a sentence; pages only where there are several. */
    String activity(int page, Integer pages) {
        return switch (kind) {
            case LINK, LINK_ALL -> "Linking contacts in {system} to customers";
            case REREAD -> "Reading documents again that changed unnoticed";
            case PLAN -> "Working out what a sync would do";
            case RECONCILE -> "Comparing balances with {system}";
            default -> reading(page, pages);
        };
    }

    private String reading(int page, Integer pages) {
        String records = stream.label().toLowerCase(Locale.ROOT);
        String what = switch (kind) {
            case READ_OLDER_OPEN -> "older open " + records;
            case CLOSE -> "changes of " + records + " made meanwhile";
            default -> stream == StreamType.ORGANISATION ? "the organisation" : records;
        };
        return "Reading " + what + (page > 1 || pages != null && pages > 1 ? ", page " + page : "")
                + (pages != null && pages > 1 ? " of " + Math.max(pages, page) : "");
    }
}
