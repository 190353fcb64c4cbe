package app.ledgerlink.reconciliation;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.receivables.Seal;
import app.ledgerlink.shared.Known;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Finds what may be behind differences, for many parties in one query. */
@ApplicationScoped
class SuspectDocuments {

    private static final String SQL = Sql.of(
            SuspectDocuments.class,
            "suspects",
            Map.of("days", Organisations.TABLE, "known", Known.in("d.kind", DocumentKind.class)));

    private final Jdbi jdbi;

    SuspectDocuments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param seals of the parties; at most twenty documents for each, likeliest first */
    Map<UUID, List<SuspectDocument>> behind(UUID workspace, List<Seal> seals, Books books) {
        List<SuspectDocument> found = jdbi.withHandle(h -> books.bind(h.createQuery(SQL))
                .bind("workspaceId", workspace)
                .bindArray(
                        "parties",
                        UUID.class,
                        seals.stream().map(Seal::ledgerContactId).toList())
                .bindArray(
                        "differences",
                        String.class,
                        seals.stream()
                                .map(s -> s.difference() == null
                                        ? "0"
                                        : s.difference().toPlainString())
                                .toList())
                .bindArray("causes", String.class, causes())
                .mapTo(SuspectDocument.class)
                .list());
        return found.stream().collect(Collectors.groupingBy(SuspectDocument::ledgerContactId));
    }

    private static List<String> causes() {
        return List.of(SuspectDocument.Cause.values()).stream().map(Enum::name).toList();
    }
}
