package app.ledgerlink.creations;

import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.Address;
import app.ledgerlink.customers.CustomerDetails.Person;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.sync.SyncSettings.Direction;
import java.util.List;
import java.util.UUID;

/** Customers and books for tests of what is sent. */
final class Facts {

    static final UUID ID = UUID.fromString("0193f3a0-0000-7000-8000-00000000000a");
    static final Address BILLING =
            new Address("Accounts", "PO Box 7", null, null, null, "Wellington", null, "6011", "New Zealand");
    static final Address SHIPPING =
            new Address(null, "1 Quay Street", "Dock 4", null, null, "Napier", "Hawke's Bay", "4110", "New Zealand");
    static final LedgerTarget.Limits LIMITS = new LedgerTarget.Limits(255, 50, 500, 5);
    static final Books BOOKS = new Books(
            ID, ID, "xero", "Xero", "Kiwi Traders", "NZD", "!k", "CONNECTED", Direction.FROM_LEDGER, true, LIMITS);

    private Facts() {}

    static CustomerFacts company(String email, Person... people) {
        return new CustomerFacts(
                new CustomerRef(CustomerKind.COMPANY, ID),
                "Harbour Cafe Ltd",
                null,
                null,
                email,
                "+64 4 555 0100",
                null,
                "HC-1",
                "123-456-789",
                BILLING,
                SHIPPING,
                false,
                null,
                List.of("website", "notes"),
                List.of(people));
    }

    static CustomerFacts individual(String name, String firstName, String lastName, String email) {
        return new CustomerFacts(
                new CustomerRef(CustomerKind.INDIVIDUAL, ID),
                name,
                firstName,
                lastName,
                email,
                "04 555 0111",
                "021 555 0112",
                null,
                null,
                BILLING,
                null,
                false,
                null,
                List.of(),
                List.of());
    }

    static Person person(int number, String firstName, String lastName, String email) {
        return new Person(
                new UUID(0, number),
                (firstName == null ? "" : firstName + " ") + lastName,
                firstName,
                lastName,
                email,
                "04 555 020" + number,
                "021 555 030" + number);
    }
}
