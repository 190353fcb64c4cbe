package app.ledgerlink.reconciliation;

import app.ledgerlink.books.BooksBalances.StatedDocument;
import app.ledgerlink.receivables.Seal;
import app.ledgerlink.receivables.Seal.SealState;
import app.ledgerlink.reconciliation.BalanceChecks.Party;
import app.ledgerlink.reconciliation.Reconciliation.BalanceCheck;
import app.ledgerlink.reconciliation.Reconciliation.DocumentDifference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The open documents that the books list for a party, held against ours as at the same day. */
@ApplicationScoped
class StatedDocuments {

    /** What was paid or credited after the day is open again; what is dated after it is not there yet. */
    private static final String OURS = """
            select d.id, d.external_id, d.kind, d.number, d.currency, d.currency_rate, d.status, p.name as party_name,
                p.id = :party as own, case when d.status in ('AUTHORISED', 'PAID') and d.document_date <= :day
                    then case d.kind when 'INVOICE' then 1 else -1 end * (d.open_amount
                        + (select coalesce(sum(s.amount), 0) from payment s
                            where s.workspace_id = d.workspace_id and s.document_id = d.id and s.paid_on > :day)
                        + (select coalesce(sum(a.amount), 0) from allocation a
                            where a.workspace_id = d.workspace_id and a.allocated_on > :day
                              and case d.kind when 'INVOICE' then a.invoice_external_id = d.external_id
                                else a.credit_document_id = d.id end))
                    else 0 end as open
            from sales_document d
            join ledger_contact p on p.workspace_id = d.workspace_id and p.id = d.ledger_contact_id
            where d.workspace_id = :workspaceId and d.connection_id = :connection
              and (d.ledger_contact_id = :party or d.external_id = any(:stated))
            order by d.document_date desc, d.id
            """;

    private final Jdbi jdbi;

    StatedDocuments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param seal on the balance, asked for with the documents */
    BalanceCheck compare(UUID workspace, Party party, LocalDate day, List<StatedDocument> stated, Seal seal) {
        List<ComparedDocument> ours = ours(workspace, party, day, stated);
        Map<String, StatedDocument> left = stated.stream()
                .collect(Collectors.toMap(
                        StatedDocument::externalId, Function.identity(), (first, again) -> first, HashMap::new));
        List<DocumentDifference> differences = new ArrayList<>();
        long compared = 0;
        for (ComparedDocument document : ours) {
            StatedDocument books = left.remove(document.externalId());
            if (books != null || document.open().signum() != 0) {
                compared++;
                document.against(books, seal.state() == SealState.MATCHES).ifPresent(differences::add);
            }
        }
        String currency = ours.stream()
                .map(ComparedDocument::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        left.values().forEach(unknown -> differences.add(ComparedDocument.unknown(unknown, currency)));
        return new BalanceCheck(seal, compared + left.size(), differences);
    }

    private List<ComparedDocument> ours(UUID workspace, Party party, LocalDate day, List<StatedDocument> stated) {
        return jdbi.withHandle(h -> h.createQuery(OURS)
                .bind("workspaceId", workspace)
                .bind("connection", party.connectionId())
                .bind("party", party.id())
                .bind("day", day)
                .bindArray(
                        "stated",
                        String.class,
                        stated.stream().map(StatedDocument::externalId).toList())
                .mapTo(ComparedDocument.class)
                .list());
    }
}
