package app.ledgerlink.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What companies and contacts have in common as rows. */
@MappedSuperclass
abstract class CustomerEntity {

    @Id
    @Column(name = "workspace_id")
    UUID workspaceId;

    @Id
    UUID id;

    String email;

    String phone;

    @Column(name = "account_number")
    String accountNumber;

    @Column(name = "tax_number")
    String taxNumber;

    String notes;

    @Column(name = "billing_address")
    @JdbcTypeCode(SqlTypes.JSON)
    Address billingAddress;

    @Column(name = "shipping_address")
    @JdbcTypeCode(SqlTypes.JSON)
    Address shippingAddress;

    @Column(name = "edited_fields")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] editedFields = {};

    @Column(name = "archived_at")
    Instant archivedAt;

    @Column(name = "merged_into")
    UUID mergedInto;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int version;

    /** The name that people know it by. */
    abstract String calledBy();

    /** What a person can enter, by the field's name in the API; values may be null. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        CustomerField.of(getClass()).forEach(field -> fields.put(field.key(), field.read(this)));
        return fields;
    }

    void enter(CustomerInput input) {
        CustomerField.of(getClass()).forEach(field -> field.write(this, input.entered(field)));
    }

    /** Remembers as edited what differs from before. */
    void remember(Map<String, Object> before, Instant now) {
        Set<String> edited = new TreeSet<>(List.of(editedFields));
        fields().forEach((name, value) -> {
            if (!Objects.equals(value, before.get(name))) {
                edited.add(name);
            }
        });
        editedFields = edited.toArray(String[]::new);
        updatedAt = now;
    }

    /** Text as it is kept: without blanks around it, and null instead of empty. */
    static String text(String entered) {
        return entered == null || entered.isBlank() ? null : entered.strip();
    }
}
