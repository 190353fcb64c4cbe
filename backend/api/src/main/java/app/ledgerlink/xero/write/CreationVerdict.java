package app.ledgerlink.xero.write;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerTarget.Answer;
import app.ledgerlink.books.LedgerTarget.Outcome;
import app.ledgerlink.books.LedgerTarget.Refusal;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.xero.http.Reply;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WirePage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer to a creation means. A status of 200 is no success by itself: the contact that was asked for must be in
 * it, with an id and nothing wrong with it. Where Xero neither says so nor refuses, it is not known.
 */
final class CreationVerdict {

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
    private static final String UNKNOWN = " It is not known yet whether the contact was created.";
    /** Xero took nothing of it. */
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405, 412, 413, 415, 422);
    /** Given by what stands in front of Xero, which may still be at work behind it. */
    private static final Set<Integer> GATEWAY = Set.of(408, 421, 425, 502, 504);
    /** Given by Xero as a JSON object, and by a gateway as something else. */
    private static final Set<Integer> FORMED = Set.of(400, 503);

    private static final int CONFLICT = 409;

    private final NewContact asked;
    private final String country;
    private final Reply reply;
    private final Answer answer;

    private CreationVerdict(NewContact asked, Reply reply, String country) {
        this.country = country;
        this.asked = asked;
        this.reply = reply;
        this.answer = new Answer(reply.status(), Complaints.text(reply), reply.correlationId());
    }

    /**
     * @param now stands in for stamps that the answer lacks
     * @param country ISO code of the organisation's; null where not known
     */
    static Outcome of(NewContact asked, Reply reply, Instant now, String country) {
        CreationVerdict verdict = new CreationVerdict(asked, reply, country);
        if (reply.status() == null) {
            return verdict.unsure(false, "Xero did not answer.");
        }
        // Xero itself would say so in its own form.
        boolean foreign = FORMED.contains(reply.status()) && !Complaints.isObject(reply);
        if (GATEWAY.contains(reply.status()) || foreign) {
            return verdict.unsure(false, "Xero is not available (" + reply.status() + ").");
        }
        if (reply.status() >= 500) {
            return verdict.unsure(true, "Xero had an error of its own (" + reply.status() + ").");
        }
        if (reply.status() == CONFLICT) {
            return verdict.ofConflict();
        }
        if (REFUSALS.contains(reply.status())) {
            return verdict.refused(Complaints.of(reply));
        }
        return reply.status() == 200 || reply.status() == 201
                ? verdict.ofList(now)
                : verdict.unsure(true, "Xero answered in a way that is not known (" + reply.status() + ").");
    }

    /** A request with the same key is under way, unless the words tell otherwise. */
    private Outcome ofConflict() {
        List<String> complaints = Complaints.of(reply);
        return Complaints.refusal(complaints, Refusal.OTHER) == Refusal.OTHER
                ? unsure(false, "Xero is still at work on this request.")
                : refused(complaints);
    }

    private Outcome ofList(Instant now) {
        WirePage<WireContact> page;
        try {
            page = WirePage.read(reply.body(), "Contacts", WireContact.class);
        } catch (IOException notWhole) {
            return unsure(false, "Xero's answer is incomplete.");
        }
        if (page.elements().size() != 1) {
            return unsure(true, "Xero's answer does not show the contact.");
        }
        return ofElement(page.elements().get(0), Objects.requireNonNullElse(page.serverTime(), now));
    }

    private Outcome ofElement(WirePage.Element<WireContact> element, Instant answeredAt) {
        String id = element.raw().path("ContactID").asText("");
        boolean hasId = !id.isEmpty() && !id.equals(NO_ID);
        List<String> complaints = Complaints.in(element.raw());
        boolean failed = element.raw().path("HasValidationErrors").asBoolean()
                || "ERROR"
                        .equalsIgnoreCase(
                                element.raw().path("StatusAttributeString").asText(""));
        if (failed || !hasId && !complaints.isEmpty()) {
            return refused(complaints.isEmpty() ? List.of("Xero reports an error and no reason.") : complaints);
        }
        if (!hasId || !complaints.isEmpty()) {
            return unsure(true, "Xero's answer contradicts itself.");
        }
        Optional<ContactData> created = Contacts.readable(element, answeredAt, country);
        return created.filter(this::isAsked).isPresent()
                ? new Outcome.Created(created.get(), answer)
                : unsure(true, "Xero's answer shows another contact than the one sent.");
    }

    private boolean isAsked(ContactData created) {
        boolean number =
                asked.contactNumber() == null || asked.contactNumber().equalsIgnoreCase(created.contactNumber());
        return number && plain(asked.name()).equalsIgnoreCase(plain(created.name()));
    }

    /** Blanks are the only thing that Xero may change in a name. */
    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    private Outcome refused(List<String> complaints) {
        if (Complaints.numberTaken(complaints)) {
            // The number is ours alone: whoever holds it is what was to be created.
            return unsure(true, "Xero holds a contact with this customer's number already.");
        }
        Refusal reason = Complaints.refusal(complaints, reply.status() <= 400 ? Refusal.INVALID : Refusal.OTHER);
        return new Outcome.Refused(reason, complaints, answer);
    }

    private Outcome unsure(boolean answered, String words) {
        return new Outcome.Unsure(answered, words + UNKNOWN, answer);
    }
}
