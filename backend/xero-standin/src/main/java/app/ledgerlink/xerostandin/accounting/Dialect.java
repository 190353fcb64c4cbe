package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.query.QueryError;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How another Xero may answer where the contract leaves room.
 *
 * @param pagination whether paged lists count themselves
 * @param pageSize records on a page whatever is asked for; null for what is asked for
 * @param ordered whether lists mind an order that is asked for
 * @param missing the status of a look for a contact by a number that none has; 200 is an empty list
 * @param refusedFields what no where may name
 * @param busyKeys whether a key whose first request is under way is refused (409) instead of waiting for it
 */
public record Dialect(
        boolean pagination,
        Integer pageSize,
        boolean ordered,
        int missing,
        Set<String> refusedFields,
        boolean busyKeys) {
    public static final Dialect USUAL = new Dialect(true, null, true, 404, Set.of(), false);
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    public Dialect {
        refusedFields = Set.copyOf(refusedFields);
    }

    public Dialect withoutPagination() {
        return new Dialect(false, pageSize, ordered, missing, refusedFields, busyKeys);
    }

    public Dialect withPageSize(Integer size) {
        return new Dialect(pagination, size, ordered, missing, refusedFields, busyKeys);
    }

    public Dialect withoutOrder() {
        return new Dialect(pagination, pageSize, false, missing, refusedFields, busyKeys);
    }

    public Dialect withMissing(int status) {
        return new Dialect(pagination, pageSize, ordered, status, refusedFields, busyKeys);
    }

    public Dialect withRefusedFields(Set<String> fields) {
        return new Dialect(pagination, pageSize, ordered, missing, fields, busyKeys);
    }

    public Dialect withBusyKeys() {
        return new Dialect(pagination, pageSize, ordered, missing, refusedFields, true);
    }

    void check(String where) {
        var names = where == null ? "" : TEXT.matcher(where).replaceAll("");
        for (String field : refusedFields) {
            if (Pattern.compile("\\b" + Pattern.quote(field) + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(names)
                    .find()) {
                throw new QueryError("No property or field '" + field + "' exists");
            }
        }
    }
}
