package app.ledgerlink.matching;

import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Parties;
import app.ledgerlink.books.Party;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.Address;
import app.ledgerlink.customers.CustomerField;
import app.ledgerlink.customers.CustomerImport.KnownContact;
import app.ledgerlink.customers.CustomerKind;
import app.ledgerlink.customers.CustomerTurn;
import app.ledgerlink.customers.OwnedFields;
import app.ledgerlink.matching.ImportPlan.Person;
import app.ledgerlink.shared.AuditTrail;
import app.ledgerlink.shared.Caller;
import app.ledgerlink.shared.PhoneText;
import app.ledgerlink.shared.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Fields that a person edited here, held against the party of the books that they came from. */
@RequestScoped
class FieldDifferences {

    /** @param values what the party names; fields it cannot hold are left out */
    private record Books(Party party, Map<String, Object> values) {}

    private final CustomerTurn turn;
    private final OwnedFields fields;
    private final Parties parties;
    private final Organisations organisations;
    private final Caller caller;
    private final AuditTrail audit;
    private final LedgerGateways gateways;

    FieldDifferences(
            CustomerTurn turn,
            OwnedFields fields,
            Parties parties,
            Organisations organisations,
            Caller caller,
            AuditTrail audit,
            LedgerGateways gateways) {
        this.gateways = gateways;
        this.audit = audit;
        this.turn = turn;
        this.fields = fields;
        this.parties = parties;
        this.organisations = organisations;
        this.caller = caller;
    }

    List<FieldDifference> of(UUID id) {
        OwnedFields.Record record = fields.find(caller.workspaceId(), id).orElseThrow(FieldDifferences::noCustomer);
        return books(id, record).map(b -> differences(record, b)).orElse(List.of());
    }

    List<FieldDifference> choose(UUID id, String field, FieldDifference.Choice choice) {
        turn.take(caller.workspaceId());
        OwnedFields.Record record = fields.lock(caller.workspaceId(), id).orElseThrow(FieldDifferences::noCustomer);
        Object value = books(id, record)
                .filter(b -> differences(record, b).stream()
                        .anyMatch(d -> d.field().equals(field) && wasSeen(d, choice.seen())))
                .orElseThrow(
                        () -> ProblemException.conflict(
                                "no-difference",
                                gateways.told(
                                        "This field is not what you saw any more, here or in {system}. Load the page again, then choose.")))
                .values()
                .get(field);
        if (choice.keep() == FieldDifference.Keep.OURS) {
            fields.keep(caller.workspaceId(), id, record.company(), field, value);
        } else if (value == null && CustomerField.ofKey(field).isRequired()) {
            throw ProblemException.invalid(
                    "keep", gateways.told("{system} has no name for it, and it needs one. Keep ours."));
        } else {
            fields.give(caller.workspaceId(), id, record.company(), field, value);
        }
        boolean ours = choice.keep() == FieldDifference.Keep.OURS;
        Object before = record.ours().get(field);
        audit.record(new AuditTrail.Entry(
                AuditTrail.Action.FIELD_VALUE_CHOSEN,
                id,
                record.calledBy(),
                fields(field, shown(before), null),
                fields(field, shown(ours ? before : value), choice.keep())));
        return of(id);
    }

    private static Map<String, Object> fields(String field, String value, FieldDifference.Keep kept) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(field, value);
        fields.put("keep", kept);
        return fields;
    }

    private static ProblemException noCustomer() {
        return ProblemException.notFound("customer");
    }

    private static boolean wasSeen(FieldDifference now, FieldDifference.SeenValues seen) {
        return seen == null || Objects.equals(seen.ours(), now.ours()) && Objects.equals(seen.books(), now.books());
    }

    private List<FieldDifference> differences(OwnedFields.Record record, Books books) {
        UUID connection =
                parties.connectionOf(caller.workspaceId(), books.party().id()).connectionId();
        String organisation = organisations
                .of(caller.workspaceId())
                .of(connection)
                .map(Organisations.Organisation::name)
                .orElse("");
        return record.ours().entrySet().stream()
                .filter(e -> books.values().containsKey(e.getKey()))
                .filter(e -> differ(e.getKey(), e.getValue(), books.values().get(e.getKey())))
                .map(e -> new FieldDifference(
                        e.getKey(),
                        shown(e.getValue()),
                        shown(books.values().get(e.getKey())),
                        record.booksThen().containsKey(e.getKey())
                                && differ(
                                        e.getKey(),
                                        record.booksThen().get(e.getKey()),
                                        books.values().get(e.getKey())),
                        books.party().id(),
                        organisation))
                .toList();
    }

    /** What the books say of it now; empty where none of their parties is this customer or names this person. */
    private Optional<Books> books(UUID id, OwnedFields.Record record) {
        UUID lead = parties.leads(caller.workspaceId(), List.of(id)).get(id);
        if (lead != null) {
            return party(lead).map(p -> new Books(p, customer(p)));
        }
        return record.source() == null
                ? Optional.empty()
                : party(record.source()).flatMap(p -> person(p, record));
    }

    private Optional<Party> party(UUID id) {
        return parties.byIds(caller.workspaceId(), List.of(id)).stream()
                .filter(p -> p.data().status() != PartyStatus.ERASED)
                .findFirst();
    }

    private static Map<String, Object> customer(Party party) {
        return party.customer().kind() == CustomerKind.COMPANY
                ? Details.company(party.customer().id(), party.data()).fields()
                : Details.individual(party.customer().id(), party).fields();
    }

    /** The person whom the party names like this contact was named when it was imported. */
    private Optional<Books> person(Party party, OwnedFields.Record record) {
        if (party.customer() == null || party.customer().kind() != CustomerKind.COMPANY) {
            return Optional.empty();
        }
        Map<String, Object> then = record.booksThen();
        KnownContact contact = new KnownContact(
                party.id(),
                null,
                null,
                (String) then.get("firstName"),
                (String) then.get("lastName"),
                (String) then.get("email"),
                null,
                null);
        Map<Person, UUID> found = PeopleMatcher.match(ImportRules.wanted(party).people(), List.of(contact));
        return found.keySet().stream().findFirst().map(p -> new Books(party, values(party, p)));
    }

    /** Whether the books hold the company's own e-mail as a person entered it here: it says nothing of the party's person. */
    private boolean isCompanysEmail(Party party) {
        return !Names.blank(party.data().email())
                && fields.find(caller.workspaceId(), party.customer().id())
                        .filter(c -> !differ(
                                "email", c.ours().get("email"), party.data().email()))
                        .isPresent();
    }

    private Map<String, Object> values(Party party, Person person) {
        Map<String, Object> all = Details.person(null, null, party, person).fields();
        Map<String, Object> named = new LinkedHashMap<>();
        for (String field : person.primary()
                ? List.of("firstName", "lastName", "email", "phone", "mobile")
                : List.of("firstName", "lastName", "email")) {
            named.put(field, all.get(field));
        }
        if (person.primary() && isCompanysEmail(party)) {
            named.remove("email");
        }
        return named;
    }

    /** A phone number with its country and without it is the same. */
    private static boolean differ(String field, Object one, Object other) {
        String ones = shown(one);
        String others = shown(other);
        boolean samePhone = CustomerField.ofKey(field).isPhoneNumber()
                && ones != null
                && others != null
                && PhoneText.same(ones, others);
        return !samePhone && !Objects.equals(ones, others);
    }

    /** As people see it: addresses in one line, nothing and blanks alike. */
    private static String shown(Object value) {
        if (value instanceof Address address) {
            return address.inOneLine();
        }
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
