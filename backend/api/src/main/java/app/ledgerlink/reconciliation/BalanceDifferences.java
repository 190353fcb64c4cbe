package app.ledgerlink.reconciliation;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.receivables.Seal;
import app.ledgerlink.receivables.Seals;
import app.ledgerlink.reconciliation.Reconciliation.BalanceDifference;
import app.ledgerlink.reconciliation.Reconciliation.DocumentDifference;
import app.ledgerlink.shared.Page;
import app.ledgerlink.shared.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The parties whose balance is not the books', with what is likely behind each. */
@ApplicationScoped
class BalanceDifferences {

    private static final String FROM = " from reconciliation_party x where x.workspace_id = :workspaceId"
            + " and x.connection_id = :connection and x.state <> 'MATCHES'";

    private static final String FACTS = """
            select p.id, coalesce(c.company_id, p.customer_id) as customer_id, o.base_currency,
                case when c.company_id is null then p.customer_kind else 'COMPANY' end as customer_kind,
                p.merged_into_external_id is not null and exists (select from sales_document d
                    where d.workspace_id = p.workspace_id and d.ledger_contact_id = p.id) as merged_with_documents,
                f.names as unread, f.kinds as unread_kinds, s.history_from
            from ledger_contact p
            left join contact c on c.workspace_id = p.workspace_id and c.id = p.customer_id
                and p.customer_kind = 'INDIVIDUAL'
            left join organisation o on o.workspace_id = p.workspace_id and o.connection_id = p.connection_id
            left join sync_settings s on s.workspace_id = p.workspace_id and s.connection_id = p.connection_id
            cross join lateral (
                select coalesce(array_agg(f.record_name order by f.id), '{}') as names,
                    coalesce(array_agg(f.record_kind order by f.id), '{}') as kinds
                from fate f
                where f.workspace_id = p.workspace_id and f.connection_id = p.connection_id and f.closed_at is null
                  and f.outcome = 'FAILED' and f.record_kind in ('INVOICE', 'CREDIT_NOTE', 'PREPAYMENT', 'OVERPAYMENT')
                  and strpos(f.raw, p.external_id) > 0) f
            where p.workspace_id = :workspaceId and p.id = any(:parties)
            """;

    private final Jdbi jdbi;
    private final Seals seals;
    private final SuspectDocuments suspects;
    private final Organisations organisations;

    BalanceDifferences(Jdbi jdbi, Seals seals, SuspectDocuments suspects, Organisations organisations) {
        this.jdbi = jdbi;
        this.seals = seals;
        this.suspects = suspects;
        this.organisations = organisations;
    }

    Page<BalanceDifference> page(UUID workspace, UUID connection, PageQuery page) {
        return jdbi.withHandle(h -> {
            long total = h.createQuery("select count(*)" + FROM)
                    .bind("workspaceId", workspace)
                    .bind("connection", connection)
                    .mapTo(long.class)
                    .one();
            List<UUID> parties = h.createQuery(
                            "select x.ledger_contact_id" + FROM
                                    + " order by x.state, abs(x.ours - x.books) desc, x.ledger_contact_id limit :size offset :offset")
                    .bind("workspaceId", workspace)
                    .bind("connection", connection)
                    .bind("size", page.size)
                    .bind("offset", page.offset())
                    .mapTo(UUID.class)
                    .list();
            return page.of(differences(workspace, parties), total);
        });
    }

    private List<BalanceDifference> differences(UUID workspace, List<UUID> parties) {
        Map<UUID, Seal> sealed = seals.of(workspace, parties);
        List<Seal> inOrder =
                parties.stream().map(sealed::get).filter(Objects::nonNull).toList();
        Map<UUID, PartyFacts> facts = facts(workspace, parties);
        Map<UUID, List<SuspectDocument>> documents = suspects.behind(workspace, inOrder, organisations.of(workspace));
        return inOrder.stream()
                .map(seal -> difference(
                        seal,
                        facts.get(seal.ledgerContactId()),
                        documents.getOrDefault(seal.ledgerContactId(), List.of())))
                .toList();
    }

    private Map<UUID, PartyFacts> facts(UUID workspace, List<UUID> parties) {
        return jdbi
                .withHandle(h -> h.createQuery(FACTS)
                        .bind("workspaceId", workspace)
                        .bindArray("parties", UUID.class, parties)
                        .mapTo(PartyFacts.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(PartyFacts::id, Function.identity()));
    }

    private static BalanceDifference difference(Seal seal, PartyFacts party, List<SuspectDocument> documents) {
        return new BalanceDifference(
                seal,
                party.customerId(),
                party.customerKind(),
                DifferenceCauses.of(seal, party, documents),
                Stream.concat(unread(party), documents.stream().map(SuspectDocument::difference))
                        .toList());
    }

    private static Stream<DocumentDifference> unread(PartyFacts party) {
        String currency = Objects.requireNonNullElse(party.baseCurrency(), "");
        return IntStream.range(0, party.unread().size())
                .mapToObj(i -> new DocumentDifference(
                        null,
                        party.unreadKinds().get(i),
                        party.unread().get(i),
                        currency,
                        null,
                        null,
                        "It could not be read; the Sync Log tells why."));
    }
}
