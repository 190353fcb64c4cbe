package app.ledgerlink.customers;

import app.ledgerlink.shared.AnswerMemory;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.AuditTrail.Action;
import app.ledgerlink.shared.AuditTrail.Entry;
import app.ledgerlink.shared.ProblemException;
import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Takes from a contact all that tells who it was; the row stays, archived, so that history keeps its shape. */
@ApplicationScoped
class ContactErasure {

    private static final String BLANK = "update contact set " + ErasedFields.OF_CONTACT
            + ", edited_fields = '{}', archived_at = coalesce(archived_at, :now), updated_at = :now,"
            + " version = version + 1 where workspace_id = :workspaceId and id = :id";

    private final Jdbi jdbi;
    private final Clock clock;
    private final AuditTrail audit;
    private final CustomerTurn turn;
    private final Event<ContactErased> erasures;
    private final AnswerMemory answers;

    ContactErasure(
            Jdbi jdbi,
            Clock clock,
            AuditTrail audit,
            CustomerTurn turn,
            Event<ContactErased> erasures,
            AnswerMemory answers) {
        this.answers = answers;
        this.jdbi = jdbi;
        this.clock = clock;
        this.audit = audit;
        this.turn = turn;
        this.erasures = erasures;
    }

    /** @throws ProblemException 404 when the workspace has no such contact; 409 while something still needs the person */
    @Transactional
    void erase(UUID workspace, UUID id) {
        turn.take(workspace);
        ContactErased person = find(workspace, id);
        erasures.fire(person);
        answers.forget(workspace);
        jdbi.useHandle(h -> h.createUpdate(BLANK)
                .bind("workspaceId", workspace)
                .bind("id", id)
                .bind("now", Timestamps.now(clock))
                .execute());
        List<UUID> near = Stream.of(person.companyId(), person.importedWith())
                .filter(Objects::nonNull)
                .toList();
        List<String> values = Stream.concat(
                        Stream.of(
                                person.name(),
                                person.firstName(),
                                person.lastName(),
                                person.email(),
                                inOneLine(person)),
                        person.otherValues().stream())
                .filter(v -> v != null && !v.isBlank())
                .toList();
        audit.forget(workspace, id, near, values, person.pseudonym());
        audit.record(new Entry(Action.PERSON_ERASED, id, person.pseudonym(), null, null));
    }

    /** As the trail tells what was sent of a company's people. */
    private static String inOneLine(ContactErased person) {
        return Stream.of(person.firstName(), person.lastName(), person.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private ContactErased find(UUID workspace, UUID id) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from contact where workspace_id = :workspaceId and id = :id" + " for update")
                .bind("workspaceId", workspace)
                .bind("id", id)
                .map((row, context) -> person(row))
                .findOne()
                .orElseThrow(() -> ProblemException.notFound("contact")));
    }

    private static ContactErased person(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ContactErased(
                row.getObject("workspace_id", UUID.class),
                id,
                row.getObject("company_id", UUID.class),
                row.getObject("imported_with", UUID.class),
                row.getObject("left_ledger_at") != null,
                row.getString("name"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                Stream.of(
                                row.getString("phone"),
                                row.getString("mobile"),
                                row.getString("job_title"),
                                row.getString("tax_number"),
                                row.getString("account_number"))
                        .filter(Objects::nonNull)
                        .toList(),
                "Erased person " + id.toString().substring(id.toString().length() - 6));
    }
}
