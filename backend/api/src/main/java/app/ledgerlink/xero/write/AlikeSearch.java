package app.ledgerlink.xero.write;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.xero.http.Sender;
import app.ledgerlink.xero.http.Urgency;
import app.ledgerlink.xero.write.AlikeQuery.Form;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Looks in Xero for contacts like one that is to be created: mostly by one call, and by more where Xero takes less. */
@Singleton
class AlikeSearch {

    private static final Logger LOG = Logger.getLogger(AlikeSearch.class);
    private static final String TOO_MUCH = "too-much-data";

    /** Not understood, too much work in a very large organisation, or too long an address. */
    private static final Set<String> NOT_TAKEN = Set.of(
            "query-refused", "request-refused", "validation-refused", TOO_MUCH, Sender.NOT_FOUND, FilterCheck.IGNORED);

    /** May be so for one contact alone. */
    private static final Set<String> PASSING = Set.of(TOO_MUCH, Sender.NOT_FOUND, FilterCheck.IGNORED);

    private final NameCore cores;
    private final TakenForms taken;
    private final AlikeReader reader;

    AlikeSearch(NameCore cores, TakenForms taken, AlikeReader reader) {
        this.cores = cores;
        this.taken = taken;
        this.reader = reader;
    }

    List<ContactData> alike(ConnectionRef connection, NewContact contact, Urgency urgency) {
        String core = cores.of(contact.name()).orElse(null);
        Form first = taken.of(connection);
        Form form = first;
        boolean lasting = true;
        while (true) {
            try {
                List<ContactData> found = reader.read(connection, AlikeQuery.of(form, contact, core), urgency);
                // Where only terms were taken, what this contact holds may be the reason: others are searched in full.
                if (form != first && form != Form.TERMS && lasting) {
                    taken.note(connection, form);
                }
                return found;
            } catch (LedgerTrouble.Refused | LedgerTrouble.Unavailable trouble) {
                Form next = next(form, contact, trouble);
                LOG.warnf("Xero does not take the search %s, going on with %s: %s", form, next, trouble);
                form = next;
                lasting &= isLasting(trouble);
            }
        }
    }

    /** An error of Xero's own may pass, and an address too long or hits too many are so for one contact. */
    private static boolean isLasting(LedgerTrouble trouble) {
        return trouble instanceof LedgerTrouble.Refused refusal && !PASSING.contains(refusal.code());
    }

    /** Where Xero fails instead of refusing, each call takes its time: then straight to what it takes for sure. */
    private static Form next(Form form, NewContact contact, LedgerTrouble trouble) {
        // Without a cause Xero did answer, with an error of its own.
        boolean failed = trouble instanceof LedgerTrouble.Unavailable && trouble.getCause() == null;
        boolean refused = trouble instanceof LedgerTrouble.Refused refusal && NOT_TAKEN.contains(refusal.code());
        if (form == Form.TERMS || !failed && !refused) {
            throw trouble;
        }
        Form next = failed ? Form.TERMS : Form.values()[form.ordinal() + 1];
        while (!next.differs(contact)) {
            next = Form.values()[next.ordinal() + 1];
        }
        return next;
    }
}
