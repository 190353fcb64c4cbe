package app.ledgerlink.matching;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import app.ledgerlink.books.LinkState;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.matching.LedgerContact.Candidate;
import app.ledgerlink.matching.LedgerContact.LinkedCustomer;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.Listing;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.SearchTerms;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Parties of the books with their link, within the caller's workspace. */
@RequestScoped
class LedgerContacts {

    private record Row(
            UUID id,
            UUID connectionId,
            String organisationName,
            String externalId,
            String name,
            String firstName,
            String lastName,
            String email,
            String phones,
            String accountNumber,
            String taxNumber,
            String addresses,
            String status,
            boolean supplier,
            LinkState linkState,
            String linkReason,
            UUID customerId,
            CustomerKind customerKind,
            String customerName,
            UUID mergedInto,
            long documents,
            BigDecimal outstanding,
            String baseCurrency,
            String application,
            String shortCode) {}

    /** An ended link's contacts wait for nobody: they are listed only where the link is named. */
    private static final String FROM = """
             from ledger_contact_at_hand p
            where p.workspace_id = :workspaceId
              and (cast(:id as uuid) is null or p.id = cast(:id as uuid))
              and (cast(:state as text) is null or p.link_state = cast(:state as text))
              and (cast(:connection as uuid) is null or p.connection_id = cast(:connection as uuid))
              and (cast(:connection as uuid) is not null or cast(:id as uuid) is not null or not exists (select from ledger_connection_shown e
                where e.workspace_id = p.workspace_id and e.id = p.connection_id and e.state = 'DISCONNECTED'))""";

    private final Jdbi jdbi;
    private final Caller caller;
    private final LedgerGateways gateways;
    private final CandidateDetails candidates;
    private final Json json;

    LedgerContacts(Jdbi jdbi, Caller caller, LedgerGateways gateways, CandidateDetails candidates, Json json) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.gateways = gateways;
        this.candidates = candidates;
        this.json = json;
    }

    Page<LedgerContact> list(LedgerContactQuery query) {
        Page<Row> page = rows(query, null);
        return new Page<>(contacts(page.items()), page.page(), page.size(), page.total());
    }

    /** @throws ProblemException 404 when the workspace has no such party */
    LedgerContact get(UUID id) {
        return contacts(rows(new LedgerContactQuery(), id).items()).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("contact in the accounting system"));
    }

    private Page<Row> rows(LedgerContactQuery query, UUID id) {
        String found = filtered(query);
        Listing contacts =
                new Listing(Sql.of(LedgerContacts.class, "page", Map.of("found", found)), Listing.count(found));
        return jdbi.withHandle(h -> contacts.read(h, query, q -> bind(q, query, id), rows -> rows.mapTo(Row.class)));
    }

    private List<LedgerContact> contacts(List<Row> rows) {
        Map<UUID, List<Candidate>> parked = candidates.of(
                caller.workspaceId(),
                rows.stream()
                        .filter(r -> r.linkState() == LinkState.PARKED)
                        .map(Row::id)
                        .toList());
        return rows.stream()
                .map(r -> contact(r, parked.getOrDefault(r.id(), List.of())))
                .toList();
    }

    private static String filtered(LedgerContactQuery query) {
        return FROM + SearchTerms.of(query.q).and("p.search");
    }

    private Query bind(Query sql, LedgerContactQuery query, UUID id) {
        return sql.bind("workspaceId", caller.workspaceId())
                .bind("id", id)
                .bind("state", query.linkState == null ? null : query.linkState.name())
                .bind("connection", query.connectionId)
                .bindMap(SearchTerms.of(query.q).parameters());
    }

    private LedgerContact contact(Row row, List<Candidate> candidates) {
        String person = Names.joined(row.firstName(), row.lastName());
        return new LedgerContact(
                row.id(),
                row.connectionId(),
                row.organisationName(),
                row.externalId(),
                Names.blank(row.name()) ? "(no name)" : row.name(),
                person.isEmpty() ? null : person,
                row.email(),
                Details.numbers(json.list(row.phones(), PhoneData.class)),
                row.accountNumber(),
                row.taxNumber(),
                Details.billingInOneLine(json.list(row.addresses(), AddressData.class)),
                "ARCHIVED".equals(row.status()),
                row.supplier(),
                row.linkState(),
                row.linkState() == LinkState.LINKED || row.linkReason() == null
                        ? null
                        : gateways.of(row.application())
                                .told(LinkReason.valueOf(row.linkReason()).sentence()),
                row.customerId() == null
                        ? null
                        : new LinkedCustomer(row.customerId(), row.customerKind(), row.customerName()),
                row.mergedInto(),
                row.documents(),
                row.outstanding() == null || row.baseCurrency() == null
                        ? null
                        : Money.of(row.outstanding(), row.baseCurrency()),
                candidates,
                gateways.of(row.application()).links().contact(row.shortCode(), row.externalId()));
    }
}
