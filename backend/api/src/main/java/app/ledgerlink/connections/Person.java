package app.ledgerlink.connections;

import java.util.UUID;

/** A user of ours who acts. */
record Person(UUID id, String name) {}
