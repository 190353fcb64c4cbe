package app.ledgerlink.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

@Entity
@Table(name = "contact")
@IdClass(CustomerKey.class)
@DynamicUpdate
class ContactEntity extends CustomerEntity {

    @Column(name = "company_id")
    UUID companyId;

    @Column(name = "first_name")
    String firstName;

    @Column(name = "last_name")
    String lastName;

    @Column(name = "job_title")
    String jobTitle;

    String mobile;

    @Column(name = "left_ledger_at", insertable = false, updatable = false)
    Instant leftLedgerAt;

    @Override
    String calledBy() {
        return firstName == null ? lastName : firstName + " " + lastName;
    }

    /** @param companyName null for an individual */
    Contact toContact(String companyName) {
        return new Contact(
                id,
                companyId,
                companyName,
                firstName,
                lastName,
                calledBy(),
                jobTitle,
                email,
                phone,
                mobile,
                accountNumber,
                taxNumber,
                notes,
                billingAddress,
                shippingAddress,
                List.of(editedFields),
                archivedAt != null,
                leftLedgerAt,
                mergedInto,
                createdAt,
                updatedAt,
                version);
    }
}
