package app.ledgerlink.creations;

import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.ContactErased;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** What was sent of a person, and what the books answered, goes with the person. */
@ApplicationScoped
class ErasedDrafts {

    /** Of a company's drafts, those that name the person: by the whole name, or by the address. */
    private static final String OF_THE_PERSON = """
            where workspace_id = :workspaceId and (customer_id = :id or person_id = :id
                or customer_id = cast(:companyId as uuid) and exists (
                    select from (
                        select sent as person
                        union all
                        select p.person
                        from jsonb_array_elements(case jsonb_typeof(sent -> 'people') when 'array'
                            then sent -> 'people' else '[]' end) as p(person)) named
                    where lower(named.person ->> 'email') = lower(:email)
                      or named.person ->> 'lastName' = :lastName
                        and coalesce(named.person ->> 'firstName', '') = coalesce(:firstName, '')))""";

    private final Jdbi jdbi;
    private final LedgerGateways gateways;

    ErasedDrafts(Jdbi jdbi, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
    }

    void erased(@Observes ContactErased person) {
        boolean underWay = jdbi.withHandle(h -> h.createQuery("select exists (select from contact_creation "
                        + OF_THE_PERSON + " and state in ('QUEUED', 'SENDING', 'UNSURE'))")
                .bindMethods(person)
                .mapTo(boolean.class)
                .one());
        if (underWay) {
            throw ProblemException.conflict(
                    "creation-under-way",
                    gateways.told(
                            "This person is being created in {system}. Wait until that is done or cancel it, then erase the person."));
        }
        jdbi.useHandle(h -> h.createUpdate("update contact_creation set sent = null, message = null, problems = '[]',"
                        + " answer = null, person_id = null " + OF_THE_PERSON)
                .bindMethods(person)
                .execute());
    }
}
