package app.ledgerlink.creations;

import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerTarget.Asker;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.creations.Drafts.Drafted;
import app.ledgerlink.matching.LookAlike;
import app.ledgerlink.matching.LookAlikes;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;

/** What would be sent, with the contacts of the books that the customer may be already. */
@RequestScoped
class Previews {

    private final LedgerStandings standings;
    private final BooksReader books;
    private final BooksSearch search;
    private final LookAlikes lookAlikes;

    Previews(LedgerStandings standings, BooksReader books, BooksSearch search, LookAlikes lookAlikes) {
        this.standings = standings;
        this.books = books;
        this.search = search;
        this.lookAlikes = lookAlikes;
    }

    private record Found(List<ContactData> contacts, String trouble) {}

    /** @param asked the company or contact from whose page it is */
    CustomerInLedger.Preview of(Books in, UUID asked, CustomerFacts customer, String currency) {
        CustomerInLedger standing = standings.in(in, customer);
        Drafted drafted = Drafts.of(customer, asked, currency, in);
        // One that is linked is not created again: nothing to look for.
        boolean looks = standing.links().isEmpty();
        Found found = looks ? found(standing, in, drafted.contact()) : new Found(List.of(), null);
        List<LookAlike> alike = looks ? lookAlikes.of(in.ref(), customer.ref(), found.contacts()) : List.of();
        return new CustomerInLedger.Preview(standing, drafted.draft(), alike, found.trouble(), books.currencies(in));
    }

    private Found found(CustomerInLedger standing, Books in, NewContact contact) {
        if (!standing.mayCreate()) {
            return new Found(List.of(), in.system() + " was not searched. " + standing.mayNotReason());
        }
        if (!in.connected()) {
            return new Found(List.of(), in.system() + " was not searched: " + in.name() + " is not connected.");
        }
        try {
            return new Found(search.of(in.ref(), contact, Asker.PERSON), null);
        } catch (LedgerTrouble e) {
            return new Found(List.of(), e.getMessage() + " " + in.system() + " was not searched; try again.");
        }
    }
}
