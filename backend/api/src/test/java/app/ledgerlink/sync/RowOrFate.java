package app.ledgerlink.sync;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.ContactPerson;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Holds every record of the stand-in's books against what is stored: it has a row of its own, or an open fate. What a
 * document alone says of a party is no row of that party.
 */
@ApplicationScoped
class RowOrFate {

    private static final Set<String> PURCHASES = Set.of("ACCPAY", "ACCPAYCREDIT");

    private static final Set<String> SOLD = StreamType.DOCUMENTS.stream()
            .filter(s -> s.sign() != 0)
            .map(s -> s.documentKind().name())
            .collect(Collectors.toSet());

    private final Jdbi jdbi;
    private final SyncSettingsStore settings;

    RowOrFate(Jdbi jdbi, SyncSettingsStore settings) {
        this.jdbi = jdbi;
        this.settings = settings;
    }

    /** @return the records that have neither, in words */
    List<String> missing(ConnectionRef connection, Books books) {
        Here here = new Here(connection);
        List<String> missing = new ArrayList<>();
        for (Contact contact : books.contacts()) {
            contact(here, books, contact, missing);
        }
        Set<String> read = read(connection);
        for (Kind kind : Kind.values()) {
            if (!read.contains(kind.name())) {
                continue;
            }
            for (Document document : books.documents(kind)) {
                boolean stored = here.documents.contains(kind + " " + document.id());
                if (!PURCHASES.contains(document.type())
                        && !stored
                        && !here.told(kind.name(), document.id().toString(), document.number())) {
                    missing.add(kind + " " + document.number() + " " + document.id());
                }
            }
        }
        books.items().forEach(item -> {
            if (!here.items.contains(item.id().toString())
                    && !here.told("ITEM", item.id().toString(), item.name())) {
                missing.add("ITEM " + item.code() + " " + item.id());
            }
        });
        return missing;
    }

    /** Kinds of documents that a sync of these books reads; the stand-in has more of them. */
    private Set<String> read(ConnectionRef connection) {
        SyncSettings chosen = settings.find(connection).orElseThrow();
        return StreamType.DOCUMENTS.stream()
                .filter(chosen::reads)
                .map(s -> s.documentKind().name())
                .collect(Collectors.toSet());
    }

    private static void contact(Here here, Books books, Contact contact, List<String> missing) {
        String id = contact.id().toString();
        boolean told = here.told("CONTACT", id, contact.name());
        String state = here.parties.get(id);
        if (!here.read.contains(id) && !told) {
            missing.add("CONTACT " + contact.name() + " " + id);
        }
        if (state != null && !state.equals("LINKED") && !told) {
            missing.add("CONTACT " + contact.name() + " is " + state + " without a fate");
        }
        boolean sold = books.documentsOf(contact.id()).stream()
                .filter(d -> SOLD.contains(d.kind().name()))
                .anyMatch(d -> here.documents.contains(d.kind() + " " + d.id()));
        if ("FAILED".equals(state) && sold) {
            missing.add("CONTACT " + contact.name() + " has sales documents and no customer");
        }
        // What the wire spoiled of a person is another person.
        if (here.companies.contains(id) && books.corruption(contact.id()).isEmpty()) {
            Stream.concat(
                            Stream.of(
                                    new ContactPerson(contact.firstName(), contact.lastName(), contact.email(), false)),
                            contact.persons().stream())
                    .filter(p -> !blank(p.firstName()) || !blank(p.lastName()))
                    .filter(p -> !here.people.contains(id + " " + name(p))
                            && !here.told("CONTACT_PERSON", id + "/" + name(p) + " " + lower(p.email()), null))
                    .forEach(p -> missing.add("PERSON " + name(p) + " of " + contact.name()));
        }
    }

    private static String name(ContactPerson person) {
        return lower(((blank(person.firstName()) ? "" : person.firstName().strip()) + " "
                        + (blank(person.lastName()) ? "" : person.lastName().strip()))
                .strip());
    }

    private static String lower(String text) {
        return text == null ? "null" : text.toLowerCase(Locale.ROOT);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** What is stored of one organisation. */
    private final class Here {
        final Map<String, String> parties = new HashMap<>();
        final Set<String> read;
        final Set<String> companies;
        final Set<String> people;
        final Set<String> documents;
        final Set<String> items;
        final Set<String> fates;

        Here(ConnectionRef connection) {
            jdbi.useHandle(h -> h.createQuery(
                            "select external_id, link_state from ledger_contact where connection_id = :connectionId")
                    .bindMethods(connection)
                    .map((row, context) -> parties.put(row.getString(1), row.getString(2)))
                    .list());
            read = ask(connection, "external_id from ledger_contact p where not stub");
            companies = ask(
                    connection,
                    "external_id from ledger_contact p where not stub and customer_kind = 'COMPANY'"
                            + " and merged_into_external_id is null and status <> 'ERASED'");
            people = ask(
                    connection,
                    "p.external_id || ' ' || lower(c.name) from contact c join ledger_contact p"
                            + " on p.workspace_id = c.workspace_id and p.customer_id = c.company_id where true");
            documents = ask(connection, "p.kind || ' ' || p.external_id from sales_document p where true");
            items = ask(connection, "external_id from item p where true");
            fates = ask(
                    connection,
                    "record_kind || ' ' || unnest(array[external_id, record_name]) from fate p"
                            + " where closed_at is null");
        }

        boolean told(String kind, String id, String name) {
            return fates.contains(kind + " " + id) || name != null && fates.contains(kind + " " + name);
        }

        private Set<String> ask(ConnectionRef connection, String select) {
            return new HashSet<>(jdbi.withHandle(h -> h.createQuery("select " + select
                            + " and p.workspace_id = :workspaceId and p.connection_id = :connectionId")
                    .bindMethods(connection)
                    .mapTo(String.class)
                    .list()));
        }
    }
}
