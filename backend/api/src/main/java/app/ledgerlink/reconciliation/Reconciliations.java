package app.ledgerlink.reconciliation;

import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.receivables.Balance.CurrencyBalance;
import app.ledgerlink.receivables.Seal;
import app.ledgerlink.receivables.Seal.SealState;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What came of the last comparison of an organisation's balances. */
@ApplicationScoped
class Reconciliations {

    /** All but the first three are null or zero before the first comparison. */
    record Result(
            UUID id,
            String application,
            boolean ended,
            boolean leftOut,
            Instant checkedAt,
            long compared,
            long differing,
            long notComparable,
            BigDecimal ours,
            BigDecimal books) {

        SealState state() {
            if (leftOut) {
                return SealState.NOT_COMPARABLE;
            }
            if (ended || checkedAt == null) {
                return SealState.NOT_CHECKED;
            }
            if (differing > 0) {
                return SealState.DIFFERS;
            }
            return notComparable > 0 && notComparable == compared ? SealState.NOT_COMPARABLE : SealState.MATCHES;
        }

        String explanation() {
            return switch (state()) {
                case NOT_COMPARABLE ->
                    leftOut
                            ? "The settings leave invoices out, so there are no balances of ours to compare."
                            : "Every customer with a balance has several currencies open, which {system} adds up as if"
                                    + " they were one.";
                case NOT_CHECKED ->
                    ended
                            ? "This link has ended. What it holds is history, and nothing of it is owed here."
                            : "Not compared with {system} yet. The next sync does it.";
                case DIFFERS ->
                    customers(differing) + " not the balance that {system} states. The list tells what is likely"
                            + " behind each.";
                case MATCHES ->
                    "Every balance that can be compared is the one {system} states."
                            + (notComparable == 0
                                    ? ""
                                    : " " + customers(notComparable)
                                            + " several currencies open, which {system} adds up as if they were one.");
            };
        }

        private static String customers(long count) {
            return count == 1 ? "1 customer has" : count + " customers have";
        }
    }

    private static final String READ = Sql.of(Reconciliations.class, "last");

    private final Jdbi jdbi;
    private final LedgerGateways gateways;

    Reconciliations(Jdbi jdbi, LedgerGateways gateways) {
        this.gateways = gateways;
        this.jdbi = jdbi;
    }

    /** @throws ProblemException 404 when the workspace has no such accounting link */
    Result find(UUID workspace, UUID connection) {
        return jdbi.withHandle(h -> h.createQuery(READ)
                .bind("workspaceId", workspace)
                .bind("connection", connection)
                .mapTo(Result.class)
                .findOne()
                .orElseThrow(() -> ProblemException.notFound("accounting link")));
    }

    /** @param books all of the workspace */
    Reconciliation of(Result r, List<CurrencyBalance> totals, Books books) {
        return new Reconciliation(
                r.id(),
                r.state(),
                r.checkedAt(),
                r.compared(),
                r.compared() - r.differing() - r.notComparable(),
                r.differing(),
                r.notComparable(),
                Seal.cents(r.ours()),
                Seal.cents(r.books()),
                totals,
                books.of(r.id()).filter(o -> o.connected() && !o.old()).isPresent(),
                gateways.of(r.application()).told(r.explanation()));
    }
}
