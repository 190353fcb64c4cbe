package app.ledgerlink.connections;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a person has just allowed at an accounting system.
 *
 * @param all organisations that the person ever granted to this product
 * @param now those of this consent; at least one
 * @param keep stores the authorisation and gives the id that links keep of it; called once, in the transaction that links
 */
public record Grant(List<GrantedOrganisation> all, List<GrantedOrganisation> now, Supplier<UUID> keep) {}
