package app.ledgerlink.customers;

import app.ledgerlink.shared.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;

/** Contacts of the caller's workspace. */
@Singleton
class Contacts extends CustomerRecords<ContactEntity, ContactInput> {

    private final Companies companies;

    Contacts(
            Repositories.Contacts rows,
            Companies companies,
            CustomerTurn turn,
            SameNames names,
            Caller caller,
            CustomerAudit audit,
            Clock clock) {
        super(rows, "contact", turn, names, caller, audit, clock);
        this.companies = companies;
    }

    @Override
    ContactEntity blank() {
        return new ContactEntity();
    }

    /** A person of a company is no customer: names of such may be the same. */
    @Override
    String customerName(ContactInput input) {
        return input.companyId() != null
                ? null
                : Objects.requireNonNullElse(input.firstName(), "") + " " + input.lastName();
    }

    @Override
    void check(ContactEntity row, ContactInput input) {
        if (input.companyId() != null && !input.companyId().equals(row.companyId)) {
            companies.findFor(CustomerField.COMPANY_ID.key(), input.companyId());
        }
    }

    Contact shown(ContactEntity contact) {
        return contact.toContact(contact.companyId == null ? null : companies.find(contact.companyId).name);
    }
}
