package app.ledgerlink.connections;

import app.ledgerlink.connections.Connection.ConnectionState;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the link whose organisation was set up anew: the same name under another id, and the old id is no longer among
 * what was allowed. Some accounting systems do this to their demo company (docs/adr/0018).
 */
final class Formers {

    private static final Comparator<ConnectionRow> LIKELIEST = Comparator.comparing(
                    (ConnectionRow row) -> row.state() != ConnectionState.DISCONNECTED)
            .thenComparing(ConnectionRow::connectedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ConnectionRow::id);

    private final List<ConnectionRow> links;
    private final Set<String> allowed;

    /**
     * @param links all of the workspace
     * @param allowed what the user ever granted to this app
     */
    Formers(List<ConnectionRow> links, List<GrantedOrganisation> allowed) {
        this.links = links;
        this.allowed = allowed.stream().map(GrantedOrganisation::tenantId).collect(Collectors.toSet());
    }

    List<Choices.Choice> offer(List<GrantedOrganisation> organisations) {
        return organisations.stream()
                .map(o -> new Choices.Choice(o, of(o).map(ConnectionRow::id).orElse(null)))
                .toList();
    }

    /** Empty for an organisation that has a link of its own, whatever its state: that goes on. */
    Optional<ConnectionRow> of(GrantedOrganisation organisation) {
        return links.stream().anyMatch(link -> organisation.tenantId().equals(link.tenantId()))
                ? Optional.empty()
                : links.stream()
                        .filter(link -> link.tenantId() != null && !allowed.contains(link.tenantId()))
                        .filter(link -> link.replacedBy() == null)
                        .filter(link -> sameName(link.organisationName(), organisation.name()))
                        .max(LIKELIEST);
    }

    static boolean sameName(String one, String other) {
        return Objects.equals(normal(one), normal(other)) && one != null;
    }

    private static String normal(String name) {
        return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
    }
}
