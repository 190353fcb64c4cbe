package app.ledgerlink.creations;

import app.ledgerlink.books.Party.CustomerKind;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.creations.CustomerFacts.Person;
import app.ledgerlink.customers.Address;
import app.ledgerlink.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Reads what the CRM knows of one customer. */
@ApplicationScoped
class CustomerFactsReader {

    private record Row(
            String kind,
            UUID id,
            String name,
            String firstName,
            String lastName,
            String email,
            String phone,
            String mobile,
            String accountNumber,
            String taxNumber,
            String billingAddress,
            String shippingAddress,
            boolean archived,
            UUID mergedInto,
            boolean hasWebsite,
            boolean hasNotes) {}

    private static final String CUSTOMER = """
            select 'COMPANY' as kind, id, name, null as first_name, null as last_name, email, phone, null as mobile,
                account_number, tax_number, billing_address, shipping_address, archived_at is not null as archived,
                merged_into, website is not null as has_website, notes is not null as has_notes
            from company where workspace_id = :workspaceId and id = :id
            union all
            select 'INDIVIDUAL', id, name, first_name, last_name, email, phone, mobile,
                account_number, tax_number, billing_address, shipping_address, archived_at is not null,
                merged_into, false, notes is not null
            from contact where workspace_id = :workspaceId and id = :id and company_id is null""";

    private static final String PEOPLE = """
            select id, name, first_name, last_name, email, phone, mobile from contact
            where workspace_id = :workspaceId and company_id = :id and archived_at is null and merged_into is null
              and left_ledger_at is null
            order by created_at, id""";

    private final Jdbi jdbi;
    private final Json json;

    CustomerFactsReader(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Empty where the workspace has no such customer: a contact of a company is none of its own. */
    Optional<CustomerFacts> of(UUID workspaceId, UUID customerId) {
        return jdbi.withHandle(h -> h.createQuery(CUSTOMER)
                .bind("workspaceId", workspaceId)
                .bind("id", customerId)
                .mapTo(Row.class)
                .findOne()
                .map(row -> facts(
                        row,
                        h.createQuery(PEOPLE)
                                .bind("workspaceId", workspaceId)
                                .bind("id", customerId)
                                .mapTo(Person.class)
                                .list())));
    }

    private CustomerFacts facts(Row row, List<Person> people) {
        return new CustomerFacts(
                new CustomerRef(CustomerKind.valueOf(row.kind()), row.id()),
                row.name(),
                row.firstName(),
                row.lastName(),
                row.email(),
                row.phone(),
                row.mobile(),
                row.accountNumber(),
                row.taxNumber(),
                json.read(row.billingAddress(), Address.class),
                json.read(row.shippingAddress(), Address.class),
                row.archived(),
                row.mergedInto(),
                Stream.of(row.hasWebsite() ? "website" : null, row.hasNotes() ? "notes" : null)
                        .filter(name -> name != null)
                        .toList(),
                people);
    }
}
