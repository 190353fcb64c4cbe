package app.ledgerlink.customers;

import app.ledgerlink.shared.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Companies and contacts as another system knows them, whole pages at a time, in the caller's transaction. New ids are
 * inserted, known ones updated, except for the fields that a person edited here; what is archived stays archived.
 */
@ApplicationScoped
public class CustomerImport {

    /**
     * A contact that is known already.
     *
     * @param booksFirstName the name under which it was imported, which a person may have changed here since; null where
     *     it was not imported, and likewise booksLastName
     */
    public record KnownContact(
            UUID id,
            UUID companyId,
            UUID source,
            String firstName,
            String lastName,
            String email,
            String booksFirstName,
            String booksLastName) {}

    private final Jdbi jdbi;
    private final ImportedRows rows;
    private final Clock clock;

    CustomerImport(Jdbi jdbi, ImportedRows rows, Clock clock) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.clock = clock;
    }

    /** @return how many were new or different */
    public int saveCompanies(UUID workspaceId, Collection<ImportedCustomer> page) {
        return jdbi.withHandle(h -> rows.writeCompanies(h, workspaceId, page));
    }

    /** @return how many were new or different */
    public int saveContacts(UUID workspaceId, Collection<ImportedCustomer> page) {
        return jdbi.withHandle(h -> rows.writeContacts(h, workspaceId, page));
    }

    /**
     * The other system does not name these contacts any more. They stay and are marked, until they are saved again; no
     * field of theirs changes.
     */
    public void left(UUID workspaceId, Collection<UUID> contactIds) {
        if (contactIds.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createUpdate("""
                        update contact set left_ledger_at = :now, updated_at = :now, version = version + 1
                        where workspace_id = :workspaceId and id = any(:ids) and left_ledger_at is null
                        """)
                .bind("workspaceId", workspaceId)
                .bind("now", Timestamps.now(clock))
                .bindArray("ids", UUID.class, contactIds)
                .execute());
    }

    /** Contacts of these companies, and those that came with one of these sources, archived ones too. */
    public List<KnownContact> contactsOf(UUID workspaceId, Collection<UUID> companies, Collection<UUID> sources) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select id, company_id, imported_with as source, first_name, last_name, email,
                            books_values ->> 'firstName' as books_first_name,
                            books_values ->> 'lastName' as books_last_name
                        from contact
                        where workspace_id = :workspaceId
                          and (company_id = any(:companies) or imported_with = any(:sources))
                        order by id
                        """)
                .bind("workspaceId", workspaceId)
                .bindArray("companies", UUID.class, companies)
                .bindArray("sources", UUID.class, sources)
                .mapTo(KnownContact.class)
                .list());
    }

    /**
     * Blanks what is personal of people that came with one of these sources, and the e-mail, phone and addresses of
     * these companies, edited fields too. A company's name goes only where it came from the other system: one that was
     * entered or edited here is not the person's.
     *
     * @param namedForPeople of these companies those that the other system calls by a person's name
     */
    public void erase(
            UUID workspaceId, Collection<UUID> companyIds, Collection<UUID> namedForPeople, Collection<UUID> sources) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            update company set name = case when id = any(:named) and name = books_values ->> 'name'
                                    and 'name' <> all(edited_fields) then 'Erased contact' else name end,
                                %s, updated_at = :now, version = version + 1
                            where workspace_id = :workspaceId and id = any(:ids)
                            """.formatted(ErasedFields.OF_COMPANY))
                    .bind("workspaceId", workspaceId)
                    .bind("now", Timestamps.now(clock))
                    .bindArray("ids", UUID.class, companyIds)
                    .bindArray("named", UUID.class, namedForPeople)
                    .execute();
            h.createUpdate("update contact set " + ErasedFields.OF_CONTACT
                            + ", updated_at = :now, version = version + 1"
                            + " where workspace_id = :workspaceId and imported_with = any(:sources)")
                    .bind("workspaceId", workspaceId)
                    .bind("now", Timestamps.now(clock))
                    .bindArray("sources", UUID.class, sources)
                    .execute();
        });
    }
}
