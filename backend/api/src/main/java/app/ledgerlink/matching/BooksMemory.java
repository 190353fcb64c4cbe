package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.Parties;
import app.ledgerlink.books.Party;
import app.ledgerlink.customers.CustomerImport;
import app.ledgerlink.customers.CustomerImport.KnownContact;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.OwnedFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Remembers what the books hold of a customer that was sent to them: from then on only what the books change is news.
 * In the caller's transaction.
 */
@ApplicationScoped
class BooksMemory {

    private final OwnedFields fields;
    private final CustomerImport customers;
    private final Parties parties;

    BooksMemory(OwnedFields fields, CustomerImport customers, Parties parties) {
        this.fields = fields;
        this.customers = customers;
        this.parties = parties;
    }

    /** @param party linked to its customer already; nothing where another party leads */
    void remember(ConnectionRef connection, Party party) {
        UUID workspace = connection.workspaceId();
        UUID customer = party.customer().id();
        if (!party.id().equals(parties.leads(workspace, List.of(customer)).get(customer))) {
            return;
        }
        if (party.customer().kind() == CustomerKind.INDIVIDUAL) {
            fields.remember(
                    workspace,
                    customer,
                    false,
                    Details.individual(customer, party).fields(),
                    party.id());
            return;
        }
        fields.remember(
                workspace,
                customer,
                true,
                Details.company(customer, party.data()).fields(),
                null);
        List<KnownContact> people = customers.contactsOf(workspace, List.of(customer), List.of(party.id()));
        PeopleMatcher.match(ImportRules.wanted(party).people(), people)
                .forEach((person, contact) -> fields.remember(
                        workspace,
                        contact,
                        false,
                        Details.person(contact, customer, party, person).fields(),
                        party.id()));
    }
}
