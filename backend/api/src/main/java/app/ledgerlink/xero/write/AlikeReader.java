package app.ledgerlink.xero.write;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.connections.Connections;
import app.ledgerlink.xero.http.Call;
import app.ledgerlink.xero.http.Sender;
import app.ledgerlink.xero.http.Urgency;
import app.ledgerlink.xero.wire.PageTally;
import app.ledgerlink.xero.wire.PageTally.Step;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WirePage;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a query asks for: all that surely agree, and some of those with similar names. */
@Singleton
class AlikeReader {

    private static final String FILTER = "where";
    private static final String TERM = "searchTerm";
    private static final int SOME = 100;
    private static final int MOST = 1000;
    private static final int MOST_PAGES_OF_CHANGES = 10;
    private static final String CONTACTS = "Contacts";
    private static final String NEWEST_FIRST = "UpdatedDateUTC DESC";

    private final Sender sender;
    private final Connections organisations;
    private final Clock clock;

    AlikeReader(Sender sender, Connections organisations, Clock clock) {
        this.sender = sender;
        this.organisations = organisations;
        this.clock = clock;
    }

    List<ContactData> read(ConnectionRef connection, AlikeQuery query, Urgency urgency) {
        return new Reading(connection, urgency).of(query);
    }

    /** Newest first; of very many the newest. */
    List<ContactData> changed(ConnectionRef connection, Instant since, Urgency urgency) {
        Map<String, ContactData> found = new LinkedHashMap<>();
        PageTally tally = PageTally.NONE;
        for (int number = 1; number <= MOST_PAGES_OF_CHANGES; number++) {
            Step<WireContact> step = changed(connection, since, urgency, number, tally);
            Contacts.readable(step.page(), clock.instant(), organisations.country(connection))
                    .forEach(contact -> found.putIfAbsent(contact.externalId(), contact));
            if (step.last()) {
                break;
            }
            tally = step.tally();
        }
        return List.copyOf(found.values());
    }

    private Step<WireContact> changed(
            ConnectionRef connection, Instant since, Urgency urgency, int number, PageTally tally) {
        return sender.get(
                connection,
                new Call("/Contacts", page(number, MOST), since, urgency),
                body -> tally.read(body, CONTACTS, WireContact.class, number),
                answeredAt -> new Step<>(new WirePage<>(List.of(), null, null, answeredAt, null), true, tally));
    }

    private static Map<String, String> page(int number, int size) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("includeArchived", "true");
        query.put("page", Integer.toString(number));
        query.put("pageSize", Integer.toString(size));
        query.put("order", NEWEST_FIRST);
        return query;
    }

    /** The contacts that a filter lets through, read to the end. */
    List<ContactData> filtered(ConnectionRef connection, String filter, Urgency urgency) {
        Reading reading = new Reading(connection, urgency);
        reading.all(FILTER, filter);
        return List.copyOf(reading.found.values());
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
            boolean everything = query.sureAndSimilar()
                    .map(filter -> read(FILTER, filter, SOME, SOME))
                    .orElse(false);
            if (!everything) {
                query.sure().forEach(filter -> all(FILTER, filter));
            }
            query.sureTerms().forEach(term -> all(TERM, term));
            if (!query.similarTerm().map(term -> read(TERM, term, SOME, SOME)).orElse(true)) {
                query.nameTerm().ifPresent(term -> all(TERM, term));
            }
            return List.copyOf(found.values());
        }

        private void all(String parameter, String value) {
            read(parameter, value, MOST, Long.MAX_VALUE);
        }

        /**
         * @param enough rows after which no other page is read
         * @return whether these were all that there are
         */
        private boolean read(String parameter, String value, int size, long enough) {
            PageTally tally = PageTally.NONE;
            FilterCheck check = parameter.equals(FILTER) ? new FilterCheck(value) : FilterCheck.NONE;
            for (int number = 1; ; number++) {
                Step<WireContact> step = step(parameter, value, number, size, tally);
                Contacts.readable(step.page(), clock.instant(), organisations.country(connection))
                        .forEach(contact -> found.put(contact.externalId(), contact));
                tally = step.tally();
                check.see(step.page());
                if (step.last() || tally.rows() >= enough) {
                    return step.last();
                }
            }
        }

        private Step<WireContact> step(String parameter, String value, int number, int size, PageTally tally) {
            Map<String, String> query = new LinkedHashMap<>();
            query.put(parameter, value);
            query.put("includeArchived", "true");
            query.put("page", Integer.toString(number));
            query.put("pageSize", Integer.toString(size));
            if (parameter.equals(FILTER)) {
                query.put("order", NEWEST_FIRST);
            }
            return sender.get(
                    connection,
                    new Call("/Contacts", query, null, urgency),
                    body -> tally.read(body, CONTACTS, WireContact.class, number));
        }
    }
}
