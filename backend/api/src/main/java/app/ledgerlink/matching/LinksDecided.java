package app.ledgerlink.matching;

import app.ledgerlink.books.ConnectionRef;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Event, in the deciding transaction: a person decided about parties of the books, or took a decision back. How their
 * links stand now is stored already.
 *
 * @param externalIds the books' ids of the parties
 */
public record LinksDecided(ConnectionRef connection, List<String> externalIds) {

    /** One for each connection of these parties. */
    static List<LinksDecided> about(UUID workspaceId, Collection<Standing> parties) {
        return parties.stream()
                .collect(Collectors.groupingBy(
                        Standing::connectionId, Collectors.mapping(Standing::externalId, Collectors.toList())))
                .entrySet()
                .stream()
                .map(e -> new LinksDecided(new ConnectionRef(workspaceId, e.getKey()), e.getValue()))
                .toList();
    }
}
