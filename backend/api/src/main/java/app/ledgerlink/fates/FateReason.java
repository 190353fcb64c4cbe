package app.ledgerlink.fates;

import app.ledgerlink.books.LedgerSource.Defect;
import app.ledgerlink.fates.Fate.MendAt;
import app.ledgerlink.matching.LinkReason;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Every reason why a record was not imported, in words: why, and what to do. %s is the record's name. On the wire and
 * in the database it goes by its {@link #code}.
 */
@Schema(name = "FateReason")
public enum FateReason {
    UNREADABLE(
            "%s could not be read: {system} sent it in a form that Ledgerlink does not understand.",
            "Open it in {system}, correct the field that is named and save it. The next sync reads it again.",
            MendAt.LEDGER),
    /** What is stored of it rests on a guess; the fate's detail says on which. */
    ASSUMED(
            "%s is here, but part of it is a guess, because {system} does not say it or says it in a way that is not known.",
            "Open it in {system}, fill in the field that is named and save it. The next sync reads it again.",
            MendAt.LEDGER),
    UNKNOWN_TYPE(
            "%s is of a type that Ledgerlink does not know, so it is left out of every figure.",
            "Compare the customer's balance with {system}, and tell whoever runs Ledgerlink which type it is.", null),
    REREAD_REFUSED(
            "%s may have changed in {system} without a new stamp, but {system} refused to show it again.",
            "Later syncs ask again. Until then, compare it with {system} before you rely on it.", null),
    NOT_SHOWN(
            "%s may have changed in {system} without a new stamp, but {system} did not show it when asked for it again.",
            "Look for it in {system}, and compare it before you rely on it. Later syncs ask again.", null),
    ARCHIVED(
            "%s is archived in {system} and has no sales, so it did not become a customer.",
            "Nothing to do. To import it, restore it in {system}.", null),
    MERGED(
            "%s was merged into another contact in {system}, which stands for it from now on.",
            "Nothing to do. Its documents and its customer go with that contact.", null),
    VENDOR(
            "%s is a vendor: your organisation buys from it and never sold to it.",
            "To import vendors too, change Vendors in Sync Settings.", MendAt.SETTINGS),
    NO_SALES(
            "%s was never sold anything, and the settings leave out contacts without sales.",
            "To import it, turn on contacts without sales in Sync Settings.", MendAt.SETTINGS),
    ERASED(
            "The details of this contact were erased in {system} on request, so it did not become a customer.",
            "Nothing to do. Its sales documents are kept.",
            null),
    NAME_MISSING(
            "%s has no name in {system}, and a company needs one.",
            "Add a name in {system}. The next sync imports it.", MendAt.LEDGER),
    LAST_NAME_MISSING(
            "%s has no last name in {system}, and a contact needs one.",
            "Add a last name in {system}. The next sync imports the person.", MendAt.LEDGER),
    PERSON_OF_INDIVIDUAL(
            "%s is named with a contact that is a person and not a company, so there is no company to put them in.",
            "If the contact is a company, give it the company's name in {system}.", MendAt.LEDGER),
    PERSON_OF_MISSING_COMPANY(
            "%s is named with a contact that could not be imported, because it has no name.",
            "Add a name for the contact in {system}. The next sync imports it with its people.", MendAt.LEDGER),
    DIRECTION(
            "%s did not become a customer: the direction of transfer is from here to {system}.",
            "Nothing to do. Link it in Matching if it is a customer of yours, or change the direction of transfer in Sync Settings to import it.",
            MendAt.SETTINGS),
    NUMBER_TAKEN(
            "%s was created from here for a customer that is linked to another contact in {system}, so you have to decide.",
            "Open Matching and link it, make a new customer of it, or say that it is not a customer of yours.",
            MendAt.MATCHING),
    NEAR_MATCH(
            "%s looks like a customer that is here already, but not surely, so you have to decide.",
            "Open Matching and link it, make a new customer of it, or say that it is not a customer of yours.",
            MendAt.MATCHING),
    UNLINKED(
            "%s was unlinked from its customer and waits for your decision.",
            "Open Matching and link it, make a new customer of it, or say that it is not a customer of yours.",
            MendAt.MATCHING),
    IGNORED(
            "%s was left out in Matching: it is not a customer of yours.",
            "Nothing to do. To import it after all, link it or make a new customer of it in Matching.",
            MendAt.MATCHING),
    CHANGED_UNSTAMPED(
            "%s had changed in {system} without a new time stamp, so no sync could see it. This re-check found the change and stored it.",
            "Nothing to do. What is stored here is right again.", null);

    private final String message;
    private final String nextStep;
    private final MendAt mendAt;

    FateReason(String message, String nextStep, MendAt mendAt) {
        this.message = message;
        this.nextStep = nextStep;
        this.mendAt = mendAt;
    }

    static FateReason of(LinkReason reason) {
        return valueOf(reason.name());
    }

    static FateReason of(Defect defect) {
        return valueOf(defect.name());
    }

    /**
     * @param cause the finer reason; null where there is none, or one that only a newer build knows
     * @param reason what every build knows
     */
    static FateReason of(String cause, String reason) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(cause))
                .findFirst()
                .orElseGet(() -> ofCode(reason));
    }

    static FateReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Stable name in the API and in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What builds before these reasons came know it as; those store and read nothing finer. */
    FateReason broader() {
        return switch (this) {
            case ASSUMED, UNKNOWN_TYPE, REREAD_REFUSED, NOT_SHOWN -> UNREADABLE;
            default -> this;
        };
    }

    /** @param told puts the accounting system's name in, before the record's, which may read like its place */
    String message(UnaryOperator<String> told, String recordName) {
        return told.apply(message).formatted(recordName);
    }

    String nextStep() {
        return nextStep;
    }

    /** Null where there is nothing to correct. */
    MendAt mendAt() {
        return mendAt;
    }
}
