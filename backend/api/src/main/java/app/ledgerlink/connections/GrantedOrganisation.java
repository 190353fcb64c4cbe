package app.ledgerlink.connections;

/**
 * One organisation that a consent covers.
 *
 * @param grantId the accounting system's id of the grant, by which it is ended
 * @param tenantId the accounting system's name for the organisation in calls
 */
public record GrantedOrganisation(String grantId, String tenantId, String name) {}
