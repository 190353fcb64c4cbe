package app.ledgerlink.linking;

import app.ledgerlink.ledger.LedgerRecord.ContactData;
import app.ledgerlink.ledger.LedgerRecord.PartyStatus;
import app.ledgerlink.ledger.LedgerRecord.PersonData;
import app.ledgerlink.ledger.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Parties for tests: an ordinary customer with sales, changed step by step. */
final class PartyExamples {

    private String name = "Acme Ltd";
    private String firstName;
    private String lastName;
    private PartyStatus status = PartyStatus.ACTIVE;
    private boolean customer = true;
    private boolean supplier;
    private boolean sales = true;
    private String mergedInto;
    private List<PersonData> people = List.of();
    private Party.CustomerRef link;

    static PartyExamples party() {
        return new PartyExamples();
    }

    PartyExamples name(String value) {
        name = value;
        return this;
    }

    PartyExamples person(String first, String last) {
        firstName = first;
        lastName = last;
        return this;
    }

    PartyExamples status(PartyStatus value) {
        status = value;
        return this;
    }

    PartyExamples flags(boolean isCustomer, boolean isSupplier) {
        customer = isCustomer;
        supplier = isSupplier;
        return this;
    }

    PartyExamples withoutSales() {
        sales = false;
        return this;
    }

    PartyExamples mergedInto(String winner) {
        mergedInto = winner;
        return this;
    }

    PartyExamples people(PersonData... persons) {
        people = List.of(persons);
        return this;
    }

    PartyExamples linkedAs(Party.CustomerKind kind) {
        link = new Party.CustomerRef(kind, UUID.randomUUID());
        return this;
    }

    Party build() {
        ContactData data = new ContactData(
                "party-1",
                name,
                firstName,
                lastName,
                "office@acme.example",
                null,
                null,
                null,
                status,
                customer,
                supplier,
                null,
                mergedInto,
                null,
                List.of(),
                List.of(),
                people,
                null,
                null,
                Instant.EPOCH);
        return new Party(UUID.randomUUID(), data, link, sales);
    }
}
