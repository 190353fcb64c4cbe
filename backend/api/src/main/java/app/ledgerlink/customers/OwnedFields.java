package app.ledgerlink.customers;

import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Fields of companies and contacts that a person edited, beside what the books had then. In the caller's transaction. */
@ApplicationScoped
public class OwnedFields {

    /**
     * A company or contact.
     *
     * @param calledBy the name that people know it by
     * @param ours values of the fields that a person edited and that books can hold too, by the fields' names
     * @param booksThen by field: what the books had when it was edited or last kept; without the fields not known
     * @param source the party of the books that a contact was imported with; null for others
     */
    public record Record(
            boolean company, String calledBy, Map<String, Object> ours, Map<String, Object> booksThen, UUID source) {}

    private static final String LOCK = " for no key update";

    private static final List<CustomerField> OWNED = Arrays.stream(CustomerField.values())
            .filter(CustomerField::isImported)
            .toList();

    private final Jdbi jdbi;
    private final Json json;
    private final Clock clock;

    OwnedFields(Jdbi jdbi, Json json, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
    }

    /** Empty when the workspace has none with this id. */
    public Optional<Record> find(UUID workspaceId, UUID id) {
        return find("company", workspaceId, id, "").or(() -> find("contact", workspaceId, id, ""));
    }

    /** Like {@link #find}; nobody else changes the record until the caller's transaction ends. */
    public Optional<Record> lock(UUID workspaceId, UUID id) {
        return find("company", workspaceId, id, LOCK).or(() -> find("contact", workspaceId, id, LOCK));
    }

    /** Ours stays; this value of the books is no change to be asked about any more. */
    public void keep(UUID workspaceId, UUID id, boolean company, String field, Object booksValue) {
        update(workspaceId, id, company, "", field, booksValue);
    }

    /** The books' value replaces ours and the books own the field again. */
    public void give(UUID workspaceId, UUID id, boolean company, String field, Object booksValue) {
        CustomerField given = CustomerField.ofKey(field);
        String value = given.isAddress() ? "nullif(cast(:value as jsonb), 'null')" : "cast(:value as jsonb) #>> '{}'";
        update(
                workspaceId,
                id,
                company,
                given.column() + " = " + value + ", edited_fields = array_remove(edited_fields, :field), ",
                field,
                booksValue);
    }

    /**
     * What the books hold of a record that was sent to them. No field of ours changes.
     *
     * @param source the party of the books that a contact is named in, unless it came with another; null for a company
     */
    public void remember(UUID workspaceId, UUID id, boolean company, Map<String, Object> booksValues, UUID source) {
        jdbi.useHandle(h -> h.createUpdate("update " + (company ? "company" : "contact")
                        + " set books_values = cast(:values as jsonb)"
                        + (company ? "" : ", imported_with = coalesce(imported_with, :source)")
                        + " where workspace_id = :workspaceId and id = :id")
                .bind("values", json.write(booksValues))
                .bind("source", source)
                .bind("workspaceId", workspaceId)
                .bind("id", id)
                .execute());
    }

    private void update(UUID workspaceId, UUID id, boolean company, String also, String field, Object booksValue) {
        jdbi.useHandle(h -> h.createUpdate("update " + (company ? "company" : "contact") + " set " + also
                        + "books_values = books_values || jsonb_build_object(cast(:field as text), cast(:value as jsonb)),"
                        + " updated_at = :now, version = version + 1 where workspace_id = :workspaceId and id = :id")
                .bind("field", field)
                .bind("value", json.write(booksValue))
                .bind("now", Timestamps.now(clock))
                .bind("workspaceId", workspaceId)
                .bind("id", id)
                .execute());
    }

    private Optional<Record> find(String table, UUID workspaceId, UUID id, String lock) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from " + table + " where workspace_id = :workspaceId and id = :id" + lock)
                .bind("workspaceId", workspaceId)
                .bind("id", id)
                .map((row, context) -> record(row, "company".equals(table)))
                .findOne());
    }

    private Record record(ResultSet row, boolean company) throws SQLException {
        Map<String, Object> ours = new LinkedHashMap<>();
        List<String> edited =
                Arrays.asList((String[]) row.getArray("edited_fields").getArray());
        for (CustomerField field : OWNED) {
            if (edited.contains(field.key())) {
                String value = row.getString(field.column());
                ours.put(field.key(), value != null && field.isAddress() ? json.read(value, Address.class) : value);
            }
        }
        Map<String, Object> then = json.fields(row.getString("books_values"));
        then.replaceAll((field, value) -> value instanceof Map ? json.convert(value, Address.class) : value);
        String calledBy = company
                ? row.getString("name")
                : Objects.toString(row.getString("first_name"), "") + " " + row.getString("last_name");
        return new Record(
                company, calledBy.strip(), ours, then, company ? null : row.getObject("imported_with", UUID.class));
    }
}
