package app.ledgerlink.testing;

import java.util.UUID;

/** A workspace of its own for one test or test class. */
public record TestWorkspace(UUID id, SignedIn admin, SignedIn sales) {}
