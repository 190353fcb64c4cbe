package app.ledgerlink.customers;

import java.util.UUID;

/**
 * Somebody entered a new customer here: a company, or a person who belongs to none. An event within the transaction that
 * stores it.
 */
public record CustomerEntered(UUID workspaceId, CustomerKind kind, UUID id, String name) {}
