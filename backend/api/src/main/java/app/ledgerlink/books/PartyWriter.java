package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.shared.BulkUpsert;
import app.ledgerlink.shared.Ids;
import app.ledgerlink.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

@ApplicationScoped
class PartyWriter implements RecordWriter<ContactData> {

    /** What a customer is made of: when one of these changes, linking has to look again. */
    private static final String LINKING_COLUMNS = Stream.of(
                    "name",
                    "first_name",
                    "last_name",
                    "email",
                    "account_number",
                    "tax_number",
                    "status",
                    "is_customer",
                    "is_supplier",
                    "merged_into_external_id",
                    "website",
                    "phones",
                    "addresses",
                    "people")
            .map(c -> "%1$s." + c)
            .collect(Collectors.joining(", "));

    /** Lists of the books do not tell it, single reads do: what is not told is kept. */
    private static final String WEBSITE =
            "case when excluded.status = 'ERASED' then null else coalesce(excluded.website, stored.website) end";

    /** What a party was called is gone when it is erased. */
    private static final String NAMED_FOR_PERSON =
            "case when excluded.status = 'ERASED' then stored.named_for_person else excluded.named_for_person end";

    private static final String LOOK_AGAIN = "stored.linking_due or stored.stub or ("
            + LINKING_COLUMNS.formatted("stored") + ") is distinct from ("
            + LINKING_COLUMNS.formatted("excluded").replace("excluded.website", WEBSITE)
            + ")";

    private final Json json;

    PartyWriter(Json json) {
        this.json = json;
    }

    @Override
    public Class<ContactData> records() {
        return ContactData.class;
    }

    @Override
    public List<String> write(Handle handle, ConnectionRef connection, Collection<ContactData> page, Instant readAt) {
        return BulkUpsert.<ContactData>into("ledger_contact")
                .key("workspace_id", "uuid", c -> connection.workspaceId())
                .key("connection_id", "uuid", c -> connection.connectionId())
                .key("external_id", "text", ContactData::externalId)
                .insertOnly("id", "uuid", c -> Ids.next())
                .value("name", "text", c -> c.name() == null ? "" : c.name())
                .value("first_name", "text", ContactData::firstName)
                .value("last_name", "text", ContactData::lastName)
                .value("email", "text", ContactData::email)
                .value("account_number", "text", ContactData::accountNumber)
                .value("contact_number", "text", ContactData::contactNumber)
                .value("tax_number", "text", ContactData::taxNumber)
                .value("status", "text", ContactData::status)
                .value("is_customer", "boolean", ContactData::customer)
                .value("is_supplier", "boolean", ContactData::supplier)
                .value("default_currency", "text", ContactData::defaultCurrency)
                .value("merged_into_external_id", "text", ContactData::mergedIntoExternalId)
                .value("website", "text", ContactData::website, WEBSITE)
                .value("phones", "jsonb", c -> write(c.phones()))
                .value("addresses", "jsonb", c -> write(c.addresses()))
                .value("people", "jsonb", c -> write(c.people()))
                .value("receivable_outstanding", "numeric", ContactData::outstanding)
                .value("stub", "boolean", c -> false)
                .value("named_for_person", "boolean", PartyWriter::namedForPerson, NAMED_FOR_PERSON)
                .value("external_updated_at", "timestamptz", ContactData::updatedAt)
                .value("linking_due", "boolean", c -> true, LOOK_AGAIN)
                .onlyWhere("stored.external_updated_at <= excluded.external_updated_at")
                .run(handle, page.stream().map(PartyWriter::withoutErased).toList(), "id");
    }

    /** @param names of parties that documents name, by the books' id; those that are stored already are left alone */
    void addStubs(Handle handle, ConnectionRef connection, Map<String, String> names) {
        BulkUpsert.<Map.Entry<String, String>>into("ledger_contact")
                .key("workspace_id", "uuid", c -> connection.workspaceId())
                .key("connection_id", "uuid", c -> connection.connectionId())
                .key("external_id", "text", Map.Entry::getKey)
                .insertOnly("id", "uuid", c -> Ids.next())
                .value("name", "text", c -> c.getValue())
                .insertOnly("status", "text", c -> PartyStatus.ACTIVE)
                .insertOnly("is_customer", "boolean", c -> true)
                .insertOnly("stub", "boolean", c -> true)
                .insertOnly("external_updated_at", "timestamptz", c -> Instant.EPOCH)
                .onlyWhere("false")
                .run(handle, names.entrySet(), "id");
    }

    private static boolean namedForPerson(ContactData c) {
        boolean nameless = c.name() == null || c.name().isBlank();
        return (c.lastName() == null || c.lastName().isBlank())
                && (nameless
                        || c.firstName() != null
                                && c.name()
                                        .strip()
                                        .equalsIgnoreCase(c.firstName().strip()));
    }

    private static ContactData withoutErased(ContactData c) {
        if (c.status() != PartyStatus.ERASED) {
            return c;
        }
        return new ContactData(
                c.externalId(),
                "Erased contact",
                null,
                null,
                null,
                c.accountNumber(),
                c.contactNumber(),
                null,
                c.status(),
                c.customer(),
                c.supplier(),
                c.defaultCurrency(),
                c.mergedIntoExternalId(),
                null,
                List.of(),
                List.of(),
                List.of(),
                c.outstanding(),
                c.updatedAt());
    }

    private String write(List<?> values) {
        return json.write(values == null ? List.of() : values);
    }

    @Override
    public long count(Handle handle, ConnectionRef connection, StreamType stream, LocalDate from) {
        return handle.createQuery("select count(*) from ledger_contact"
                        + " where workspace_id = :workspaceId and connection_id = :connectionId")
                .bindMethods(connection)
                .mapTo(Long.class)
                .one();
    }
}
