package app.ledgerlink.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One thing that an API key may do: read or change one part of the workspace. What may change also reads. */
public enum KeyScope {
    CUSTOMERS_READ("customers:read"),
    CUSTOMERS_WRITE("customers:write"),
    SALES_READ("sales:read"),
    /** Sales come from the accounting system alone: reads them, as there is nothing to change. */
    SALES_WRITE("sales:write"),
    RECEIVABLES_READ("receivables:read"),
    RECEIVABLES_WRITE("receivables:write"),
    SYNC_READ("sync:read"),
    SYNC_WRITE("sync:write"),
    SETTINGS_READ("settings:read"),
    SETTINGS_WRITE("settings:write");

    private final String code;

    KeyScope(String code) {
        this.code = code;
    }

    /** As the API and the database write it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Empty for a scope that only a newer build knows. */
    static Optional<KeyScope> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }

    /** The scopes with the reading that belongs to each writing. */
    static Set<KeyScope> complete(Collection<KeyScope> scopes) {
        EnumSet<KeyScope> all = EnumSet.noneOf(KeyScope.class);
        all.addAll(scopes);
        scopes.stream().filter(KeyScope::writes).map(KeyScope::reading).forEach(all::add);
        return all;
    }

    private boolean writes() {
        return code.endsWith(":write");
    }

    /** The constants stand in pairs. */
    private KeyScope reading() {
        return values()[ordinal() - 1];
    }
}
