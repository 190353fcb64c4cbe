package app.ledgerlink.xero;

import static org.assertj.core.api.Assertions.assertThat;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.AddressKind;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.LedgerRecord.PhoneKind;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.books.LedgerTarget.Asker;
import app.ledgerlink.books.LedgerTarget.Outcome;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.testing.Workspaces;
import app.ledgerlink.testing.XeroLogin;
import app.ledgerlink.xerostandin.XeroStandin;
import app.ledgerlink.xerostandin.books.Books;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** Books that are linked once for all tests of a class, and a contact to create in them that has a name of its own. */
abstract class WritingFlow {

    @Inject
    Workspaces workspaces;

    @Inject
    LedgerTarget target;

    XeroStandin standin;

    /** Made once, as connecting takes longer than all else. */
    static ConnectionRef link;

    private static int tests;
    Books books;
    String kea;
    String number;
    NewContact contact;

    /** Contacts stay from test to test, so that each has a name of its own. */
    @BeforeEach
    void begin() {
        if (link == null) {
            standin.control().load("empty");
            var workspace = workspaces.create();
            String name = standin.control().shelf().all().get(0).organisation().name();
            link = new ConnectionRef(workspace.id(), XeroLogin.connected(workspace.admin(), name));
        }
        books = standin.control().shelf().all().get(0);
        standin.control().faults().clear();
        standin.control().limits().reset();
        standin.control().calls().clear();
        kea = "Kea" + ++tests;
        number = "LL-" + tests;
        contact = new NewContact(
                number,
                "The " + kea + " Tours Ltd",
                "Ana",
                "Rea",
                "ana@" + kea + ".example",
                "K-" + tests,
                "12-345-" + tests,
                "NZD",
                List.of(new PhoneData(PhoneKind.MAIN, "+64 3 123 456"), new PhoneData(PhoneKind.MOBILE, "021 5")),
                List.of(
                        new AddressData(
                                AddressKind.BILLING,
                                "Ana",
                                "PO Box 1",
                                null,
                                null,
                                null,
                                "Nelson",
                                "Tasman",
                                "7010",
                                "NZ"),
                        new AddressData(
                                AddressKind.SHIPPING, null, "1 Pier", null, null, null, "Picton", null, "7220", null)),
                List.of(new PersonData("Bo", "Li", "bo@kea.example")));
    }

    @AfterAll
    static void forget() {
        link = null;
        tests = 0;
    }

    /** The link, which no other test gets after this one: what Xero refuses on it is remembered. */
    static ConnectionRef linkOfThisTest() {
        ConnectionRef own = link;
        link = null;
        return own;
    }

    Outcome create(String key) {
        return target.create(link, contact, key + number, Asker.PERSON);
    }

    int calls(String methodAndPath) {
        return standin.control().calls().counts().getOrDefault(methodAndPath, 0);
    }

    int puts() {
        return calls("PUT /api.xro/2.0/Contacts");
    }

    long numbered() {
        return books.contacts().stream().filter(c -> number.equals(c.number())).count();
    }

    static NewContact named(String name) {
        return new NewContact(
                "LL-" + name.hashCode(), name, null, null, null, null, null, null, List.of(), List.of(), List.of());
    }

    static ContactData created(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Created.class);
        return ((Outcome.Created) outcome).contact();
    }
}
