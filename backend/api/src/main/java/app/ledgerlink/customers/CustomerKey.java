package app.ledgerlink.customers;

import java.io.Serializable;
import java.util.UUID;

/** Key of a company or contact: no row can be reached without its workspace. */
record CustomerKey(UUID workspaceId, UUID id) implements Serializable {}
