package app.ledgerlink.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
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
