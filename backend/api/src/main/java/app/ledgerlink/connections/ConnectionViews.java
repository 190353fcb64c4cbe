package app.ledgerlink.connections;

import app.ledgerlink.books.Organisations;
import app.ledgerlink.books.Organisations.Books;
import app.ledgerlink.connections.Connection.Choice;
import app.ledgerlink.connections.Connection.ConnectionState;
import app.ledgerlink.connections.Connection.Organisation;
import app.ledgerlink.connections.Connection.Trouble;
import app.ledgerlink.connections.Connections.Linked;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounting links as callers of the API see them. */
@Singleton
class ConnectionViews {

    private final ConnectionService connections;
    private final Choices choices;
    private final Connections linked;
    private final Successors successors;
    private final LedgerGateways gateways;
    private final Organisations books;

    ConnectionViews(
            ConnectionService connections,
            Choices choices,
            Connections linked,
            Successors successors,
            LedgerGateways gateways,
            Organisations books) {
        this.connections = connections;
        this.choices = choices;
        this.linked = linked;
        this.successors = successors;
        this.gateways = gateways;
        this.books = books;
    }

    List<Connection> of(List<ConnectionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        UUID workspace = rows.get(0).workspaceId();
        Books read = books.of(workspace);
        Map<UUID, Linked> facts = linked.all(workspace).stream()
                .filter(link -> link.baseCurrency() != null)
                .collect(Collectors.toMap(Linked::connectionId, Function.identity()));
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
            ConnectionRow row, Optional<Organisations.Organisation> read, Optional<Linked> facts, UUID successor) {
        return new Connection(
                row.id(),
                row.application(),
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
                        : gateways.of(row.application())
                                .links()
                                .organisation(facts.map(Linked::shortCode).orElse(null)));
    }

    private static Organisation organisation(ConnectionRow row, Optional<Linked> facts) {
        return facts.map(f -> new Organisation(
                        f.organisationName(), f.baseCurrency(), f.countryCode(), f.timeZone(), f.shortCode(), f.demo()))
                .orElseGet(() -> new Organisation(row.organisationName(), null, null, null, null, null));
    }

    private Trouble problem(ConnectionRow row) {
        return ConnectionProblem.of(row.problemCode())
                .map(problem -> trouble(problem, problem.words(row.problemDetail(), gateways.of(row.application()))))
                .orElse(null);
    }

    private static Trouble trouble(ConnectionProblem problem, LinkWords words) {
        return new Trouble(problem, words.message(), words.nextStep());
    }

    private List<Choice> choices(ConnectionRow row) {
        Set<String> connected = connections.all().stream()
                .filter(other -> other.state() == ConnectionState.CONNECTED
                        && other.application().equals(row.application()))
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
