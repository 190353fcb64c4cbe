package app.ledgerlink.books;

import java.util.UUID;

/** One accounting link of one workspace: the key under which everything of its books is stored. */
public record ConnectionRef(UUID workspaceId, UUID connectionId) {}
