package app.ledgerlink.identity;

import java.util.Set;

/**
 * A program that called with a live key.
 *
 * @param user the program as a caller; an admin in what differs between the roles when its key changes settings
 * @param ceiling the role, now, of the person who answers for the key
 * @param suspended whether its workspace is
 */
record KeyHolder(User user, Role ceiling, Set<KeyScope> scopes, boolean suspended) {}
