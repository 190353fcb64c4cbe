package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.matching.MatchKeys.OfCustomer;
import app.ledgerlink.matching.MatchKeys.OfParty;
import app.ledgerlink.shared.Json;
import app.ledgerlink.shared.RecordMapper;
import app.ledgerlink.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Looks parties of the books up by the keys of one customer: {@link Candidates} the other way round. */
@ApplicationScoped
class AlikeKeys {

    /** One key alone, such as a domain, may be shared by many; those that share more are found by the rarer key. */
    private static final int MOST = 200;

    private static final String OF_CUSTOMER = "select 'COMPANY' as kind, id, " + Candidates.COLUMNS
            + " from company_shown where workspace_id = :workspaceId and id = :id and 'COMPANY' = :kind union all"
            + " select 'INDIVIDUAL', id, " + Candidates.COLUMNS
            + " from contact_shown where workspace_id = :workspaceId and id = :id and 'INDIVIDUAL' = :kind";

    private static final String SHARING = Stream.of(
                    "contact_number = :contactNumber",
                    "match_account = :matchAccount",
                    "match_tax = :matchTax",
                    "match_name = :matchName",
                    "match_skeleton = :matchSkeleton",
                    "match_email = :matchEmail",
                    "match_domain = :matchDomain",
                    "match_phones @> array[cast(:matchPhone as text)]",
                    "external_id = any(:found)")
            .map(sign -> "(select id from ledger_contact_at_hand where workspace_id = :workspaceId"
                    + " and connection_id = :connectionId and " + sign + " order by id limit " + MOST + ")")
            .collect(Collectors.joining(" union "));

    private static final String OF_FOUND = """
            select external_id, cast(null as uuid) as id, cast(null as uuid) as connection_id,
                match_number(account) as match_account, match_number(tax) as match_tax, match_name(name) as match_name,
                match_skeleton(match_name(name)) as match_skeleton, match_email(email) as match_email,
                match_domain(email) as match_domain, match_phones(cast(phones as jsonb)) as match_phones,
                cast('{}' as uuid[]) as not_customers
            from unnest(:ids, :names, :emails, :accounts, :taxes, :phones)
                as found(external_id, name, email, account, tax, phones)""";

    private final Jdbi jdbi;
    private final Json json;

    AlikeKeys(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    Optional<OfCustomer> ofCustomer(UUID workspaceId, CustomerRef customer) {
        return jdbi.withHandle(h -> h.createQuery(OF_CUSTOMER)
                .bind("workspaceId", workspaceId)
                .bind("id", customer.id())
                .bind("kind", customer.kind().name())
                .mapTo(OfCustomer.class)
                .findOne());
    }

    /** Stored parties that share a key with the customer or carry its number, and those with one of these ids of the books. */
    List<UUID> sharing(
            ConnectionRef connection, OfCustomer customer, String contactNumber, Collection<String> externalIds) {
        return jdbi.withHandle(h -> h.createQuery(SHARING)
                .bindMethods(connection)
                .bind("matchAccount", customer.matchAccount())
                .bind("matchTax", customer.matchTax())
                .bind("matchName", customer.matchName())
                .bind("matchSkeleton", customer.matchSkeleton())
                .bind("matchEmail", customer.matchEmail())
                .bind("matchDomain", customer.matchDomain())
                .bind("matchPhone", customer.matchPhone())
                .bind("contactNumber", contactNumber)
                .bindArray("found", String.class, externalIds)
                .mapTo(UUID.class)
                .list());
    }

    /** Keys of parties that need not be stored, by the books' ids. */
    Map<String, OfParty> ofFound(Collection<ContactData> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        RecordMapper<OfParty> keys = RecordMapper.of(OfParty.class);
        return jdbi.withHandle(h -> h.createQuery(OF_FOUND)
                .bindArray("ids", String.class, texts(found, ContactData::externalId))
                .bindArray("names", String.class, texts(found, ContactData::name))
                .bindArray("emails", String.class, texts(found, ContactData::email))
                .bindArray("accounts", String.class, texts(found, ContactData::accountNumber))
                .bindArray("taxes", String.class, texts(found, ContactData::taxNumber))
                .bindArray("phones", String.class, texts(found, this::phones))
                .map((row, context) -> Map.entry(row.getString("external_id"), keys.map(row, context)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one)));
    }

    private static List<String> texts(Collection<ContactData> found, Function<ContactData, String> text) {
        return found.stream().map(text).map(Texts::storable).toList();
    }

    private String phones(ContactData found) {
        return json.write(found.phones() == null ? List.of() : found.phones());
    }
}
