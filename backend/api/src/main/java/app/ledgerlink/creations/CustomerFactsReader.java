package app.ledgerlink.creations;

import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.CustomerDetails;
import app.ledgerlink.customers.CustomerDetails.Known;
import app.ledgerlink.customers.CustomerField;
import app.ledgerlink.customers.CustomerKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what the CRM knows of one customer. */
@ApplicationScoped
class CustomerFactsReader {

    private final CustomerDetails details;

    CustomerFactsReader(CustomerDetails details) {
        this.details = details;
    }

    /** Empty where the workspace has no such customer: a contact of a company is none of its own. */
    Optional<CustomerFacts> of(UUID workspaceId, UUID customerId) {
        return details.find(workspaceId, customerId)
                .map(known -> facts(known, known.company() ? details.people(workspaceId, customerId) : List.of()));
    }

    private static CustomerFacts facts(Known known, List<CustomerDetails.Person> people) {
        return new CustomerFacts(
                new CustomerRef(known.company() ? CustomerKind.COMPANY : CustomerKind.INDIVIDUAL, known.id()),
                known.name(),
                known.text(CustomerField.FIRST_NAME),
                known.text(CustomerField.LAST_NAME),
                known.text(CustomerField.EMAIL),
                known.text(CustomerField.PHONE),
                known.text(CustomerField.MOBILE),
                known.text(CustomerField.ACCOUNT_NUMBER),
                known.text(CustomerField.TAX_NUMBER),
                known.address(CustomerField.BILLING_ADDRESS),
                known.address(CustomerField.SHIPPING_ADDRESS),
                known.archived(),
                known.mergedInto(),
                known.unsent(),
                people);
    }
}
