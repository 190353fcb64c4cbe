package app.ledgerlink.customers;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What companies and contacts have in common as rows. */
@MappedSuperclass
abstract class CustomerEntity extends PanacheEntityBase {

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

    /** What a person can enter, by the field's name in the API; values may be null. */
    abstract Map<String, Object> fields();

    /** The name that people know it by. */
    abstract String calledBy();

    /** Remembers as edited what differs from before. */
    void remember(Map<String, Object> before, Instant now) {
        TreeSet<String> edited = new TreeSet<>(java.util.List.of(editedFields));
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
