package app.ledgerlink.xero;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.xero.Connection.Choice;
import app.ledgerlink.xero.Connection.ConnectionState;
import app.ledgerlink.xero.Connection.Organisation;
import app.ledgerlink.xero.Connection.Trouble;
import app.ledgerlink.xero.connect.Choices;
import app.ledgerlink.xero.connect.ConnectionProblem;
import app.ledgerlink.xero.connect.ConnectionRow;
import app.ledgerlink.xero.connect.ConnectionService;
import app.ledgerlink.xero.connect.Successors;
import app.ledgerlink.xero.read.OrganisationFacts;
import app.ledgerlink.xero.read.XeroLinks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accounting links as callers of the API see them. */
@Singleton
class ConnectionViews {

    private final ConnectionService connections;
    private final Choices choices;
    private final OrganisationFacts organisations;
    private final Successors successors;
    private final XeroLinks links;
    private final Organisations books;

    ConnectionViews(
            ConnectionService connections,
            Choices choices,
            OrganisationFacts organisations,
            Successors successors,
            XeroLinks links,
            Organisations books) {
        this.connections = connections;
        this.choices = choices;
        this.organisations = organisations;
        this.successors = successors;
        this.links = links;
        this.books = books;
    }

    List<Connection> of(List<ConnectionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        UUID workspace = rows.get(0).workspaceId();
        Books read = books.of(workspace);
        Map<UUID, OrganisationFacts.Facts> facts = organisations.of(workspace);
        Map<UUID, UUID> following = successors.of(workspace);
        return rows.stream()
                .map(row ->
                        of(row, read.of(row.id()), Optional.ofNullable(facts.get(row.id())), following.get(row.id())))
                .toList();
    }

    Connection of(ConnectionRow row) {
        return of(List.of(row)).get(0);
    }

    private Connection of(
            ConnectionRow row,
            Optional<Organisations.Organisation> read,
            Optional<OrganisationFacts.Facts> facts,
            UUID successor) {
        return new Connection(
                row.id(),
                AccountingApplicationResource.XERO,
                row.state(),
                row.tenantId() == null ? null : organisation(row, facts),
                row.connectedBy(),
                row.connectedAt(),
                row.checkedAt(),
                row.endedAt(),
                row.replacedBy(),
                successor,
                read.map(Organisations.Organisation::asOf).orElse(null),
                read.map(Organisations.Organisation::old).orElse(false),
                problem(row),
                row.state() == ConnectionState.CHOOSING ? choices(row) : List.of(),
                row.tenantId() == null
                        ? null
                        : links.organisation(
                                facts.map(OrganisationFacts.Facts::shortCode).orElse(null)));
    }

    private static Organisation organisation(ConnectionRow row, Optional<OrganisationFacts.Facts> facts) {
        return facts.map(f -> new Organisation(
                        f.name(), f.baseCurrency(), f.countryCode(), f.timeZone(), f.shortCode(), f.demo()))
                .orElseGet(() -> new Organisation(row.organisationName(), null, null, null, null, null));
    }

    private static Trouble problem(ConnectionRow row) {
        return ConnectionProblem.of(row.problemCode())
                .map(problem -> new Trouble(problem, problem.message(row.problemDetail()), problem.nextStep()))
                .orElse(null);
    }

    private List<Choice> choices(ConnectionRow row) {
        Set<String> connected = connections.all().stream()
                .filter(other -> other.state() == ConnectionState.CONNECTED)
                .map(ConnectionRow::tenantId)
                .collect(Collectors.toSet());
        return choices.of(row.ref()).stream()
                .map(choice -> new Choice(
                        choice.organisation().tenantId(),
                        choice.organisation().name(),
                        connected.contains(choice.organisation().tenantId()),
                        choice.inPlaceOf()))
                .toList();
    }
}
