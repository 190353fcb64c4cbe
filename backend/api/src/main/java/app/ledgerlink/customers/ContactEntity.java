package app.ledgerlink.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Override
    Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("companyId", companyId);
        fields.put("firstName", firstName);
        fields.put("lastName", lastName);
        fields.put("jobTitle", jobTitle);
        fields.put("email", email);
        fields.put("phone", phone);
        fields.put("mobile", mobile);
        fields.put("accountNumber", accountNumber);
        fields.put("taxNumber", taxNumber);
        fields.put("notes", notes);
        fields.put("billingAddress", billingAddress);
        fields.put("shippingAddress", shippingAddress);
        return fields;
    }

    void enter(ContactInput input) {
        companyId = input.companyId();
        firstName = text(input.firstName());
        lastName = text(input.lastName());
        jobTitle = text(input.jobTitle());
        email = text(input.email());
        phone = text(input.phone());
        mobile = text(input.mobile());
        accountNumber = text(input.accountNumber());
        taxNumber = text(input.taxNumber());
        notes = text(input.notes());
        billingAddress = Address.orNull(input.billingAddress());
        shippingAddress = Address.orNull(input.shippingAddress());
    }

    /** @param companyName null for an individual */
    Contact toContact(String companyName) {
        return new Contact(
                id,
                companyId,
                companyName,
                firstName,
                lastName,
                firstName == null ? lastName : firstName + " " + lastName,
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
