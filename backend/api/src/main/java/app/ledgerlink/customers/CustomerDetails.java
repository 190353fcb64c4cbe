package app.ledgerlink.customers;

import app.ledgerlink.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All that is known here of one customer, for those who tell others of it. */
@ApplicationScoped
public class CustomerDetails {

    /**
     * @param company a company; else an individual
     * @param name that people know it by
     * @param values by field; fields without a value are left out
     * @param mergedInto the customer that it became; null where it did not
     */
    public record Known(
            boolean company,
            UUID id,
            String name,
            Map<CustomerField, Object> values,
            boolean archived,
            UUID mergedInto) {

        /** Null where there is none. */
        public String text(CustomerField field) {
            return (String) values.get(field);
        }

        /** Null where there is none. */
        public Address address(CustomerField field) {
            return (Address) values.get(field);
        }

        /** What is filled in and never told to the books, in words. */
        public List<String> unsent() {
            return values.keySet().stream()
                    .sorted()
                    .filter(field -> !field.isSent() && field != CustomerField.COMPANY_ID)
                    .map(CustomerField::words)
                    .toList();
        }
    }

    /** A contact of a company. */
    public record Person(
            UUID id, String name, String firstName, String lastName, String email, String phone, String mobile) {}

    private static final String PEOPLE = """
            select id, name, first_name, last_name, email, phone, mobile from contact
            where workspace_id = :workspaceId and company_id = :id and archived_at is null and merged_into is null
              and left_ledger_at is null
            order by created_at, id""";

    private final Jdbi jdbi;
    private final Json json;

    CustomerDetails(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Empty where the workspace has no such customer: a contact of a company is none of its own. */
    public Optional<Known> find(UUID workspaceId, UUID id) {
        return find("company", "", CompanyEntity.class, workspaceId, id)
                .or(() -> find("contact", " and company_id is null", ContactEntity.class, workspaceId, id));
    }

    /** First entered first; archived ones and those who left in the books are left out. */
    public List<Person> people(UUID workspaceId, UUID company) {
        return jdbi.withHandle(h -> h.createQuery(PEOPLE)
                .bind("workspaceId", workspaceId)
                .bind("id", company)
                .mapTo(Person.class)
                .list());
    }

    private Optional<Known> find(
            String table, String also, Class<? extends CustomerEntity> type, UUID workspaceId, UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("select * from " + table + " where workspace_id = :workspaceId and id = :id" + also)
                        .bind("workspaceId", workspaceId)
                        .bind("id", id)
                        .map((row, context) -> known(row, type))
                        .findOne());
    }

    private Known known(ResultSet row, Class<? extends CustomerEntity> type) throws SQLException {
        Map<CustomerField, Object> values = new EnumMap<>(CustomerField.class);
        for (CustomerField field : CustomerField.of(type)) {
            String value = row.getString(field.column());
            if (value != null) {
                values.put(field, field.isAddress() ? json.read(value, Address.class) : value);
            }
        }
        return new Known(
                type == CompanyEntity.class,
                row.getObject("id", UUID.class),
                row.getString("name"),
                values,
                row.getTimestamp("archived_at") != null,
                row.getObject("merged_into", UUID.class));
    }
}
