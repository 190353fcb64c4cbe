package app.ledgerlink.matching;

import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.ContactErased;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** A person whom the books still name is erased there first; an ended link forgets the person here. */
@ApplicationScoped
class ErasedContacts {

    /** The next sync would bring the person back. */
    private static final String STILL_NAMED = """
            select l.application from ledger_contact p
                join ledger_connection_shown l on l.workspace_id = p.workspace_id and l.id = p.connection_id
                where p.workspace_id = :workspaceId and p.status <> 'ERASED' and p.merged_into_external_id is null
                  and l.state <> 'DISCONNECTED'
                  and (p.id = cast(:importedWith as uuid) and not :leftLedger
                    or p.customer_kind = 'INDIVIDUAL' and p.customer_id = :id)
                limit 1""";

    /** The party's own name stays: its documents bear it. */
    private static final String FORGET = Sql.of(ErasedContacts.class, "forget");

    private final Jdbi jdbi;
    private final LedgerGateways gateways;

    ErasedContacts(Jdbi jdbi, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
    }

    void erased(@Observes ContactErased person) {
        jdbi.withHandle(h -> h.createQuery(STILL_NAMED)
                        .bindMethods(person)
                        .mapTo(String.class)
                        .findOne())
                .map(gateways::of)
                .ifPresent(gateway -> {
                    throw ProblemException.conflict(
                            "still-in-xero",
                            gateway.told(
                                    "{system} still has this person, so the next sync would bring the details back."
                                            + " Erase or remove the person in {system}, sync, then erase here."));
                });
        jdbi.useHandle(h -> h.createUpdate(FORGET).bindMethods(person).execute());
    }
}
