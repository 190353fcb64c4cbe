package app.ledgerlink.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;

@Entity
@Table(name = "company")
@IdClass(CustomerKey.class)
@DynamicUpdate
class CompanyEntity extends CustomerEntity {

    String name;

    String website;

    @Override
    String calledBy() {
        return name;
    }

    @Override
    Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("email", email);
        fields.put("phone", phone);
        fields.put("website", website);
        fields.put("accountNumber", accountNumber);
        fields.put("taxNumber", taxNumber);
        fields.put("notes", notes);
        fields.put("billingAddress", billingAddress);
        fields.put("shippingAddress", shippingAddress);
        return fields;
    }

    void enter(CompanyInput input) {
        name = text(input.name());
        email = text(input.email());
        phone = text(input.phone());
        website = text(input.website());
        accountNumber = text(input.accountNumber());
        taxNumber = text(input.taxNumber());
        notes = text(input.notes());
        billingAddress = Address.orNull(input.billingAddress());
        shippingAddress = Address.orNull(input.shippingAddress());
    }

    Company toCompany(List<ContactSummary> people) {
        return new Company(
                id,
                name,
                email,
                phone,
                website,
                accountNumber,
                taxNumber,
                notes,
                billingAddress,
                shippingAddress,
                people,
                List.of(editedFields),
                archivedAt != null,
                mergedInto,
                createdAt,
                updatedAt,
                version);
    }
}
