package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Parties;
import app.ledgerlink.books.Party;
import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.connections.LedgerGateway;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.customers.CustomerNumber;
import app.ledgerlink.customers.Customers;
import app.ledgerlink.matching.LedgerContact.LinkedCustomer;
import app.ledgerlink.matching.LedgerContact.Reason;
import app.ledgerlink.matching.MatchKeys.OfCustomer;
import app.ledgerlink.matching.MatchKeys.OfParty;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds parties of the books that a customer may be. */
@ApplicationScoped
public class LookAlikes {

    private static final int MOST = 50;

    /** What there is to know about the parties at hand, beside themselves. */
    private record Around(
            OfCustomer customer,
            List<UUID> linkedHere,
            Map<UUID, String> customers,
            Map<String, String> winners,
            String shortCode,
            LedgerGateway gateway) {

        /** @param sentence may be null */
        String told(String sentence) {
            return sentence == null ? null : gateway.told(sentence);
        }

        URI address(String externalId) {
            return gateway.links().contact(shortCode, externalId);
        }
    }

    private final AlikeKeys keys;
    private final Candidates candidates;
    private final Parties parties;
    private final Customers customers;
    private final CustomerLinks customerLinks;
    private final Organisations organisations;
    private final LedgerGateways gateways;

    LookAlikes(
            AlikeKeys keys,
            Candidates candidates,
            Parties parties,
            Customers customers,
            CustomerLinks customerLinks,
            Organisations organisations,
            LedgerGateways gateways) {
        this.keys = keys;
        this.candidates = candidates;
        this.parties = parties;
        this.customers = customers;
        this.customerLinks = customerLinks;
        this.organisations = organisations;
        this.gateways = gateways;
    }

    /**
     * Parties of one connection's books that have something in common with a customer, best first, at most fifty:
     * stored ones, and those that were just found in the books. Also those that are customers already, and those that a
     * person took for others: it is a person who looks at them. One with our own number comes first, with 100 points.
     *
     * @param found read from the books a moment ago; newer than what is stored of the same parties. Those that have
     *     nothing in common with the customer do no harm
     */
    public List<LookAlike> of(ConnectionRef connection, CustomerRef customer, Collection<ContactData> found) {
        OfCustomer own = keys.ofCustomer(connection.workspaceId(), customer).orElse(null);
        if (own == null) {
            return List.of();
        }
        Map<String, OfParty> foundKeys = keys.ofFound(found);
        Map<String, ContactData> fresh = found.stream()
                .filter(c -> isNumbered(c, own) || hasSigns(foundKeys.get(c.externalId()), own))
                .collect(Collectors.toMap(
                        ContactData::externalId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<UUID> ids = keys.sharing(connection, own, CustomerNumber.of(customer.id()), fresh.keySet());
        Map<String, Party> known = new LinkedHashMap<>();
        parties.byIds(connection.workspaceId(), ids)
                .forEach(p -> known.put(p.data().externalId(), p));
        Map<UUID, OfParty> stored = candidates.keys(connection.workspaceId(), ids).stream()
                .collect(Collectors.toMap(OfParty::id, Function.identity()));
        Map<String, OfParty> keysOf = new HashMap<>(foundKeys);
        known.forEach((id, party) -> keysOf.putIfAbsent(id, stored.get(party.id())));
        fresh.forEach((id, data) -> known.merge(id, unknown(data), (party, newer) -> party.with(data)));
        Around around = around(connection, customer, own, known);
        return known.values().stream()
                .filter(p -> p.data().status() != PartyStatus.ERASED)
                .map(p -> lookAlike(p, keysOf.get(p.data().externalId()), around))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(LookAlike::score)
                        .reversed()
                        .thenComparing(LookAlike::archived)
                        .thenComparing(LookAlike::name)
                        .thenComparing(LookAlike::externalId))
                .limit(MOST)
                .toList();
    }

    private static boolean isNumbered(ContactData party, OfCustomer own) {
        return CustomerNumber.customer(party.contactNumber())
                .filter(own.id()::equals)
                .isPresent();
    }

    private static boolean hasSigns(OfParty party, OfCustomer own) {
        return !party.to(own, false, false).signs().isEmpty();
    }

    private static Party unknown(ContactData data) {
        return new Party(null, data, null, false, Party.Choices.NONE);
    }

    private Around around(ConnectionRef connection, CustomerRef customer, OfCustomer own, Map<String, Party> known) {
        UUID workspace = connection.workspaceId();
        return new Around(
                own,
                customerLinks.of(workspace, customer.id()).stream()
                        .filter(l -> l.connectionId().equals(connection.connectionId()))
                        .map(CustomerLinks.Link::ledgerContactId)
                        .toList(),
                customers.names(
                        workspace,
                        known.values().stream()
                                .map(Party::customer)
                                .filter(Objects::nonNull)
                                .map(CustomerRef::id)
                                .collect(Collectors.toSet())),
                parties.names(
                        connection,
                        known.values().stream()
                                .map(p -> p.data().mergedIntoExternalId())
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())),
                organisations
                        .of(workspace)
                        .of(connection.connectionId())
                        .map(Organisations.Organisation::shortCode)
                        .orElse(null),
                gateways.of(connection));
    }

    /** Empty where the two have nothing in common. */
    private Optional<LookAlike> lookAlike(Party party, OfParty itsKeys, Around around) {
        OfCustomer own = around.customer();
        ContactData data = party.data();
        boolean inSameBooks = around.linkedHere().stream().anyMatch(l -> !l.equals(party.id()));
        Likeness likeness = itsKeys.to(own, inSameBooks, false);
        boolean numbered = isNumbered(data, own);
        if (!numbered && likeness.signs().isEmpty()) {
            return Optional.empty();
        }
        Stream<Reason> number =
                numbered ? Stream.of(new Reason(Sign.OWN_NUMBER, data.contactNumber())) : Stream.empty();
        String person = Names.joined(data.firstName(), data.lastName());
        int score = numbered ? 100 : MatchRules.score(ImportRules.kind(party), likeness);
        return Optional.of(new LookAlike(
                data.externalId(),
                party.id(),
                ImportRules.shownName(data),
                person.isEmpty() ? null : person,
                data.email(),
                Details.numbers(data.phones()),
                data.accountNumber(),
                data.taxNumber(),
                Details.billingInOneLine(data.addresses()),
                data.status() == PartyStatus.ARCHIVED,
                score,
                score >= LookAlike.NEAR,
                Stream.concat(
                                number,
                                likeness.signs().stream().map(s -> new Reason(s, value(s, data, own.matchPhone()))))
                        .toList(),
                party.customer() == null ? null : linked(party.customer(), around),
                around.told(refusal(party, around)),
                around.address(data.externalId())));
    }

    private static LinkedCustomer linked(CustomerRef customer, Around around) {
        return new LinkedCustomer(
                customer.id(), customer.kind(), around.customers().getOrDefault(customer.id(), ""));
    }

    private static String refusal(Party party, Around around) {
        String winner = party.data().mergedIntoExternalId();
        String inBooks = LinkRefusals.of(
                party.data(), winner == null ? null : around.winners().get(winner));
        if (inBooks != null || party.customer() == null) {
            return inBooks;
        }
        return party.customer().id().equals(around.customer().id())
                ? LinkRefusals.already(party.data())
                : LinkRefusals.taken(
                        party.data(), linked(party.customer(), around).name());
    }

    private static String value(Sign sign, ContactData data, String phone) {
        return switch (sign) {
            case OWN_NUMBER -> data.contactNumber();
            case ACCOUNT_NUMBER -> data.accountNumber();
            case TAX_NUMBER -> data.taxNumber();
            case NAME, SIMILAR_NAME -> data.name();
            case EMAIL -> data.email();
            case EMAIL_DOMAIN ->
                data.email().substring(data.email().lastIndexOf('@') + 1).strip();
            case PHONE ->
                Details.numbers(data.phones()).stream()
                        .filter(n -> n.replaceAll("\\D", "").contains(phone))
                        .findFirst()
                        .orElse(phone);
        };
    }
}
