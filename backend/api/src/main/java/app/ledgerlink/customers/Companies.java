package app.ledgerlink.customers;

import app.ledgerlink.shared.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Companies of the caller's workspace. */
@Singleton
class Companies extends CustomerRecords<CompanyEntity, CompanyInput> {

    Companies(
            Repositories.Companies rows,
            CustomerTurn turn,
            SameNames names,
            Caller caller,
            CustomerAudit audit,
            Clock clock) {
        super(rows, "company", turn, names, caller, audit, clock);
    }

    @Override
    CompanyEntity blank() {
        return new CompanyEntity();
    }

    @Override
    String customerName(CompanyInput input) {
        return input.name();
    }
}
