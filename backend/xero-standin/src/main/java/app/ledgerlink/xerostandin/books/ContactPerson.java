package app.ledgerlink.xerostandin.books;

/** A further person of a contact. Any text may be null; a missing last name is common. */
public record ContactPerson(String firstName, String lastName, String email, boolean includeInEmails) {}
