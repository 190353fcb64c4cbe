package app.ledgerlink.xero.http;

/**
 * One organisation that a consent covers.
 *
 * @param grantId Xero's id of the connection, by which it is ended
 * @param tenantId Xero's name for the organisation in calls
 */
public record GrantedOrganisation(String grantId, String tenantId, String name) {}
