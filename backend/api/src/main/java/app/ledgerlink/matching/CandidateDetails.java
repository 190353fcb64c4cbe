package app.ledgerlink.matching;

import app.ledgerlink.books.Parties;
import app.ledgerlink.books.Party;
import app.ledgerlink.customers.Address;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.matching.LedgerContact.Candidate;
import app.ledgerlink.matching.LedgerContact.Reason;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Customers that parked parties may be, as a person compares them. */
@ApplicationScoped
class CandidateDetails {

    private record Detail(
            UUID id,
            String name,
            String email,
            List<String> phones,
            String accountNumber,
            String taxNumber,
            String billingAddress,
            List<String> linkedNames) {}

    private static final String DETAILS = Sql.of(CandidateDetails.class, "details");

    private final Jdbi jdbi;
    private final Parties parties;
    private final Candidates candidates;
    private final Json json;

    CandidateDetails(Jdbi jdbi, Parties parties, Candidates candidates, Json json) {
        this.jdbi = jdbi;
        this.parties = parties;
        this.candidates = candidates;
        this.json = json;
    }

    /** By party: best first. Also those that another party of the same books is already; a person may know better. */
    Map<UUID, List<Candidate>> of(UUID workspaceId, Collection<UUID> parked) {
        Map<UUID, List<Likeness>> alike = candidates.of(workspaceId, parked);
        Map<UUID, CustomerKind> kinds = parties.byIds(workspaceId, alike.keySet()).stream()
                .collect(Collectors.toMap(Party::id, ImportRules::kind));
        Map<UUID, Detail> details = details(
                workspaceId,
                alike.values().stream()
                        .flatMap(List::stream)
                        .map(Likeness::customer)
                        .collect(Collectors.toSet()));
        return alike.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> best(e.getValue(), kinds.get(e.getKey()), details)));
    }

    private static List<Candidate> best(List<Likeness> alike, CustomerKind kind, Map<UUID, Detail> details) {
        return alike.stream()
                .filter(l -> MatchRules.score(kind, l) >= MatchRules.NEAR)
                .map(l -> candidate(l, MatchRules.score(kind, l), details.get(l.customer())))
                .sorted(Comparator.comparing(Candidate::score)
                        .reversed()
                        .thenComparing(Candidate::name)
                        .thenComparing(Candidate::customerId))
                .toList();
    }

    private static Candidate candidate(Likeness likeness, int score, Detail detail) {
        return new Candidate(
                detail.id(),
                likeness.kind(),
                detail.name(),
                detail.email(),
                detail.phones(),
                detail.accountNumber(),
                detail.taxNumber(),
                detail.billingAddress(),
                score,
                likeness.signs().stream()
                        .map(s -> new Reason(s, value(s, detail)))
                        .toList(),
                detail.linkedNames());
    }

    private static String value(Sign sign, Detail detail) {
        return switch (sign) {
            case OWN_NUMBER -> throw new IllegalArgumentException("Looked for in LookAlikes alone");
            case ACCOUNT_NUMBER -> detail.accountNumber();
            case TAX_NUMBER -> detail.taxNumber();
            case NAME, SIMILAR_NAME -> detail.name();
            case EMAIL -> detail.email();
            case EMAIL_DOMAIN -> detail.email().substring(detail.email().lastIndexOf('@') + 1);
            case PHONE -> detail.phones().get(0);
        };
    }

    private Map<UUID, Detail> details(UUID workspaceId, Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(h -> h.createQuery(DETAILS)
                .bind("workspaceId", workspaceId)
                .bindArray("ids", UUID.class, customers)
                .map((row, context) -> detail(row))
                .collect(Collectors.toMap(Detail::id, Function.identity())));
    }

    private Detail detail(ResultSet row) throws SQLException {
        return new Detail(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Stream.of(row.getString("phone"), row.getString("mobile"))
                        .filter(Objects::nonNull)
                        .toList(),
                row.getString("account_number"),
                row.getString("tax_number"),
                address(row.getString("billing_address")),
                List.of((String[]) row.getArray("linked_names").getArray()));
    }

    private String address(String text) {
        return text == null ? null : json.read(text, Address.class).inOneLine();
    }
}
