package app.ledgerlink.identity;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which scope an API key needs for each operation of the contract, by the operation's id. What only admins may do needs
 * {@code settings:…} or {@code sync:write}, so that the former scopes READ and WRITE never reach it. An operation that
 * stands nowhere here takes no key.
 */
final class KeyOperations {

    private static final Map<KeyScope, List<String>> BY_SCOPE = Map.ofEntries(
            entry(
                    KeyScope.CUSTOMERS_READ,
                    List.of(
                            "find",
                            "getCompany",
                            "getContact",
                            "getCustomer",
                            "getLedgerContact",
                            "listCompanies",
                            "listContacts",
                            "listCustomerInXero",
                            "listCustomers",
                            "listCustomersOfSameName",
                            "listFieldDifferences",
                            "listLedgerContacts",
                            "previewCustomerInXero")),
            entry(
                    KeyScope.CUSTOMERS_WRITE,
                    List.of(
                            "archiveCompany",
                            "archiveContact",
                            "cancelContactCreation",
                            "chooseFieldValue",
                            "createCompany",
                            "createContact",
                            "createCustomerInXero",
                            "linkCustomerInXero",
                            "restoreCompany",
                            "restoreContact",
                            "undoLinkDecision",
                            "unlinkCustomerInXero",
                            "updateCompany",
                            "updateContact")),
            entry(
                    KeyScope.SALES_READ,
                    List.of(
                            // finds documents and items too
                            "find",
                            "getSalesDocument",
                            "getSalesSummary",
                            "listCustomerSalesDocuments",
                            "listItems",
                            "listItemsBought",
                            "listSalesDocuments")),
            entry(
                    KeyScope.RECEIVABLES_READ,
                    List.of(
                            "exportReceivables",
                            "getBalance",
                            "getReceivables",
                            "getReconciliation",
                            "listBalanceDifferences",
                            "listOpenDocuments")),
            entry(KeyScope.RECEIVABLES_WRITE, List.of("checkBalance")),
            entry(
                    KeyScope.SYNC_READ,
                    List.of(
                            "countSyncLog",
                            "getConnection",
                            "getSyncPlan",
                            "getSyncRun",
                            "listAccountingApplications",
                            "listConnections",
                            "listSyncLog",
                            "listSyncRunLog",
                            "listSyncRuns",
                            "listVendors")),
            entry(KeyScope.SYNC_WRITE, List.of("cancelSyncRun", "syncNow")),
            entry(
                    KeyScope.SETTINGS_READ,
                    List.of(
                            "exportAuditEvents",
                            "getSyncSettings",
                            "listAdministrators",
                            "listAuditEvents",
                            "listContactCreations",
                            "listCustomersToCreate")),
            entry(
                    KeyScope.SETTINGS_WRITE,
                    List.of(
                            "cancelContactCreations",
                            "chooseVendors",
                            "decideLinks",
                            "queueContactCreations",
                            "updateSyncSettings")));

    /** Acts of a person, signed in: sessions, users, keys, and the link to the accounting system. */
    private static final Set<String> OF_PERSONS = Set.of(
            "addUser",
            "authorizeConnection",
            "beginSecondFactor",
            "changePassword",
            "chooseOrganisation",
            "confirmIdentity",
            "confirmSecondFactor",
            "createApiKey",
            "currentSession",
            "disconnect",
            "dismissFailedSignIns",
            "endSession",
            "endSessions",
            "eraseContact",
            "eraseUser",
            "getSecondFactor",
            "getSecuritySettings",
            "handOverApiKey",
            "joinAccount",
            "listApiKeys",
            "listSessions",
            "listUsers",
            "partAccount",
            "removeSecondFactor",
            "renewRecoveryCodes",
            "resetPassword",
            "resetSecondFactor",
            "revokeApiKey",
            "startConnection",
            "switchWorkspace",
            "updateSecuritySettings",
            "updateUser");

    /** Open to everybody, so to keys as well. */
    private static final Set<String> OPEN = Set.of("signIn", "signInHelp", "signOut");

    private KeyOperations() {}

    /** @return empty where no key is taken, or none is needed */
    static Set<KeyScope> needed(String operation) {
        return BY_SCOPE.entrySet().stream()
                .filter(e -> e.getValue().contains(operation))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyScope.class)));
    }

    /** Every operation that stands here. */
    static Set<String> all() {
        return Stream.of(BY_SCOPE.values().stream().flatMap(List::stream), OF_PERSONS.stream(), OPEN.stream())
                .flatMap(operations -> operations)
                .collect(Collectors.toSet());
    }

    static boolean isOfPersons(String operation) {
        return OF_PERSONS.contains(operation);
    }

    static boolean isOpen(String operation) {
        return OPEN.contains(operation);
    }
}
