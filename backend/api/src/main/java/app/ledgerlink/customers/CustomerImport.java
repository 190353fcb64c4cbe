package app.ledgerlink.customers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Companies and contacts as another system knows them, whole pages at a time, in the caller's transaction. New ids are
 * inserted, known ones updated, except for the fields that a person edited here; what is archived stays archived.
 */
@ApplicationScoped
public class CustomerImport {

    /** What companies and contacts have in common; all may be null but the id. */
    interface Imported {
        UUID id();

        String email();

        String phone();

        String accountNumber();

        String taxNumber();

        Address billingAddress();

        Address shippingAddress();

        /** Values by the names that the fields have in the API; values may be null. */
        Map<String, Object> fields();
    }

    private static Map<String, Object> common(Imported of) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("email", of.email());
        fields.put("phone", of.phone());
        fields.put("accountNumber", of.accountNumber());
        fields.put("taxNumber", of.taxNumber());
        fields.put("billingAddress", of.billingAddress());
        fields.put("shippingAddress", of.shippingAddress());
        return fields;
    }

    /** @param name never blank */
    public record ImportedCompany(
            UUID id,
            String name,
            String email,
            String phone,
            String website,
            String accountNumber,
            String taxNumber,
            Address billingAddress,
            Address shippingAddress)
            implements Imported {

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("name", name);
            fields.putAll(common(this));
            fields.put("website", website);
            return fields;
        }
    }

    /**
     * @param companyId null for an individual; a contact that is known already stays where it is
     * @param lastName never blank for a new contact; null leaves a known one's as it is
     * @param source the record of the other system that it came with
     */
    public record ImportedContact(
            UUID id,
            UUID companyId,
            UUID source,
            String firstName,
            String lastName,
            String email,
            String phone,
            String mobile,
            String accountNumber,
            String taxNumber,
            Address billingAddress,
            Address shippingAddress)
            implements Imported {

        @Override
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("firstName", firstName);
            fields.put("lastName", lastName);
            fields.putAll(common(this));
            fields.put("mobile", mobile);
            return fields;
        }
    }

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
    private final CompanyImport companies;
    private final ContactImport contacts;

    CustomerImport(Jdbi jdbi, CompanyImport companies, ContactImport contacts) {
        this.jdbi = jdbi;
        this.companies = companies;
        this.contacts = contacts;
    }

    /** @return how many were new or different */
    public int saveCompanies(UUID workspaceId, Collection<ImportedCompany> page) {
        return jdbi.withHandle(h -> companies.write(h, workspaceId, page));
    }

    /** @return how many were new or different */
    public int saveContacts(UUID workspaceId, Collection<ImportedContact> page) {
        return jdbi.withHandle(h -> contacts.write(h, workspaceId, page));
    }

    /**
     * The other system does not name these contacts any more. They stay and are marked, until they are saved again; no
     * field of theirs changes.
     */
    public void left(UUID workspaceId, Collection<UUID> contactIds) {
        if (!contactIds.isEmpty()) {
            jdbi.useHandle(h -> contacts.left(h, workspaceId, contactIds));
        }
    }

    /** Contacts of these companies, and those that came with one of these sources, archived ones too. */
    public List<KnownContact> contactsOf(UUID workspaceId, Collection<UUID> companies, Collection<UUID> sources) {
        return jdbi.withHandle(h -> contacts.known(h, workspaceId, companies, sources));
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
            companies.erase(h, workspaceId, companyIds, namedForPeople);
            contacts.erase(h, workspaceId, sources);
        });
    }
}
