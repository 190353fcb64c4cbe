package app.ledgerlink.xero.write;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.ledger.LedgerRecord.ContactData;
import app.ledgerlink.outbound.NewContact;
import app.ledgerlink.sync.LedgerTrouble;
import app.ledgerlink.xero.http.Call;
import app.ledgerlink.xero.http.Sender;
import app.ledgerlink.xero.http.Urgency;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WirePage;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Looks in Xero for contacts like one that is to be created: mostly by one call. */
@Singleton
class AlikeSearch {

    private static final Logger LOG = Logger.getLogger(AlikeSearch.class);
    /** Not understood, too much work in a very large organisation, or too long an address. */
    private static final Set<String> FILTER_REFUSED =
            Set.of("query-refused", "request-refused", "too-much-data", Sender.NOT_FOUND);

    private static final int SOME = 100;
    private static final int MOST = 1000;

    private final Sender sender;
    private final NameCore cores;
    private final Clock clock;

    AlikeSearch(Sender sender, NameCore cores, Clock clock) {
        this.sender = sender;
        this.cores = cores;
        this.clock = clock;
    }

    List<ContactData> alike(ConnectionRef connection, NewContact contact, Urgency urgency) {
        String core = cores.of(contact.name()).orElse(null);
        try {
            return new Reading(connection, urgency).of(AlikeQuery.byFilter(contact, core));
        } catch (LedgerTrouble.Refused | LedgerTrouble.Unavailable trouble) {
            if (!filterFailed(trouble)) {
                throw trouble;
            }
            LOG.warnf("Xero does not take the filter for contacts like one: %s", trouble.getMessage());
            return new Reading(connection, urgency).of(AlikeQuery.byTerms(contact, core));
        }
    }

    /** Without a cause Xero did answer, with an error of its own. */
    private static boolean filterFailed(LedgerTrouble trouble) {
        return trouble instanceof LedgerTrouble.Refused refused
                ? FILTER_REFUSED.contains(refused.code())
                : trouble.getCause() == null;
    }

    private final class Reading {
        private final ConnectionRef connection;
        private final Urgency urgency;
        private final Map<String, ContactData> found = new LinkedHashMap<>();

        private Reading(ConnectionRef connection, Urgency urgency) {
            this.connection = connection;
            this.urgency = urgency;
        }

        private List<ContactData> of(AlikeQuery query) {
            boolean everything =
                    query.sureAndSimilar().map(filter -> some("where", filter)).orElse(false);
            if (!everything) {
                query.sure().ifPresent(filter -> all("where", filter));
            }
            query.sureTerms().forEach(term -> all("searchTerm", term));
            if (!query.similarTerm().map(term -> some("searchTerm", term)).orElse(true)) {
                query.nameTerm().ifPresent(term -> all("searchTerm", term));
            }
            return List.copyOf(found.values());
        }

        /** @return whether these were all that there are */
        private boolean some(String parameter, String value) {
            return read(parameter, value, 1, SOME).pageCount() <= 1;
        }

        private void all(String parameter, String value) {
            int page = 1;
            while (read(parameter, value, page, MOST).pageCount() > page) {
                page++;
            }
        }

        private WirePage<WireContact> read(String parameter, String value, int number, int size) {
            Map<String, String> query = new LinkedHashMap<>();
            query.put(parameter, value);
            query.put("includeArchived", "true");
            query.put("page", Integer.toString(number));
            query.put("pageSize", Integer.toString(size));
            query.put("order", "UpdatedDateUTC DESC");
            WirePage<WireContact> page = sender.get(
                    connection,
                    new Call("/Contacts", query, null, urgency),
                    body -> WirePage.readPaged(body, "Contacts", WireContact.class));
            Contacts.readable(page, clock.instant()).forEach(contact -> found.put(contact.externalId(), contact));
            return page;
        }
    }
}
