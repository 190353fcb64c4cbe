package app.ledgerlink.xerostandin.auth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scopes of an app made after March 2026, and which of them open an endpoint. */
public final class Scopes {
    public static final String OPENID = "openid";
    public static final String OFFLINE = "offline_access";

    /** Everything a new app may ask for: the granular scopes, not the broad ones. */
    public static final Set<String> GRANULAR = Set.of(
            OPENID,
            "profile",
            "email",
            OFFLINE,
            "accounting.contacts",
            "accounting.contacts.read",
            "accounting.settings",
            "accounting.settings.read",
            "accounting.invoices",
            "accounting.invoices.read",
            "accounting.payments",
            "accounting.payments.read",
            "accounting.reports.aged.read");

    private static final Map<String, List<String>> BY_ENDPOINT = Map.ofEntries(
            Map.entry("contacts", List.of("accounting.contacts")),
            Map.entry("organisation", List.of("accounting.settings")),
            Map.entry("currencies", List.of("accounting.settings")),
            Map.entry("items", List.of("accounting.settings", "accounting.invoices", "accounting.transactions")),
            Map.entry("invoices", List.of("accounting.invoices", "accounting.transactions")),
            Map.entry("quotes", List.of("accounting.invoices", "accounting.transactions")),
            Map.entry("creditnotes", List.of("accounting.invoices", "accounting.transactions")),
            Map.entry("payments", List.of("accounting.payments", "accounting.transactions")),
            Map.entry("overpayments", List.of("accounting.payments", "accounting.transactions")),
            Map.entry("prepayments", List.of("accounting.payments", "accounting.transactions")),
            Map.entry("reports", List.of("accounting.reports.aged", "accounting.reports")));

    private static final Map<String, String> WORDS = Map.of(
            "contacts", "your contacts",
            "settings", "your organisation settings",
            "invoices", "your invoices",
            "payments", "your payments",
            "reports.aged", "your aged reports");

    private Scopes() {}

    /** As a consent page says it: "View and manage your contacts". */
    static String inWords(String scope) {
        boolean reads = scope.endsWith(".read");
        var what = scope.replaceFirst("^accounting\\.", "").replaceFirst("\\.read$", "");
        return (reads ? "View " : "View and manage ") + WORDS.getOrDefault(what, what);
    }

    public static Set<String> parse(String text) {
        var all = new LinkedHashSet<>(
                Arrays.asList((text == null ? "" : text).trim().split("\\s+")));
        all.remove("");
        return all;
    }

    /** Whether the granted scopes open an endpoint (its name in lower case); the write scope includes read. */
    public static boolean allow(Set<String> granted, String endpoint, boolean write) {
        return BY_ENDPOINT.getOrDefault(endpoint, List.of()).stream()
                .anyMatch(s -> granted.contains(s) || (!write && granted.contains(s + ".read")));
    }
}
