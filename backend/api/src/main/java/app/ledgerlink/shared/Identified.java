package app.ledgerlink.shared;

import java.util.UUID;

/** A principal that the log may tell of by its id; a name it may not. */
public interface Identified {

    /** Of the user, or of the key. */
    UUID id();
}
