package app.ledgerlink.xero.read;

import app.ledgerlink.books.LedgerSource.ReadRequest;
import app.ledgerlink.books.LedgerSource.Selection;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.books.StreamType.Reading;
import app.ledgerlink.xero.http.Call;
import app.ledgerlink.xero.http.Lists;
import app.ledgerlink.xero.http.Urgency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which call reads a page of a stream. Newest-updated first: a record that changes while pages are read then moves to
 * the front, and no other slides past us.
 */
final class Query {

    static final int PAGE_SIZE = 1000;

    private Query() {}

    /** @param narrow whether only the types that are known are asked for, where Xero takes no other filter */
    static Call of(ReadRequest request, boolean narrow) {
        Map<String, String> query =
                isPaged(request.stream()) ? page(request.stream(), request.page()) : new LinkedHashMap<>();
        switch (request.stream()) {
            case ORGANISATION -> {}
            // Without it an archived or merged contact would never be heard of again.
            case CONTACTS -> query.put("includeArchived", "true");
            // Without it prices come rounded to two decimals.
            case ITEMS -> query.put("unitdp", "4");
            case PAYMENTS -> {}
            case QUOTES -> {
                query.put("unitdp", "4");
                if (request.from() != null) {
                    query.put("DateFrom", request.from().toString());
                }
            }
            default -> {
                query.put("unitdp", "4");
                String where = where(request, narrow);
                if (!where.isEmpty()) {
                    query.put("where", where);
                }
            }
        }
        return new Call(Lists.path(request.stream()), query, request.modifiedSince(), Urgency.BACKGROUND);
    }

    /** Lists of ids are taken for invoices only; a credit is read by its own path, or found by its contact. */
    static Call of(Selection selection) {
        StreamType stream = selection.stream();
        Map<String, String> query = isPaged(selection) ? page(stream, selection.page()) : new LinkedHashMap<>();
        query.put("unitdp", "4");
        if (stream == StreamType.INVOICES) {
            query.put(selection.parties() ? "ContactIDs" : "IDs", String.join(",", selection.ids()));
        } else if (stream == StreamType.QUOTES && selection.parties()) {
            query.put("ContactID", selection.ids().get(0));
        } else if (selection.parties()) {
            query.put("where", "Contact.ContactID==Guid(\"" + selection.ids().get(0) + "\")");
        }
        String path = isPaged(selection)
                ? Lists.path(stream)
                : Lists.path(stream) + "/" + selection.ids().get(0);
        return new Call(path, query, null, Urgency.BACKGROUND);
    }

    /** Quotes come by the hundred, whatever is asked for. */
    private static Map<String, String> page(StreamType stream, int number) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("page", Integer.toString(number));
        if (stream != StreamType.QUOTES) {
            query.put("pageSize", Integer.toString(PAGE_SIZE));
        }
        query.put("order", "UpdatedDateUTC DESC");
        return query;
    }

    /** What is read by its own path comes alone. */
    static boolean isPaged(Selection selection) {
        return selection.parties() || selection.stream() == StreamType.INVOICES;
    }

    /** Whether its lists hold purchases too. */
    static boolean isMixed(StreamType stream) {
        return stream == StreamType.INVOICES || stream == StreamType.CREDIT_NOTES;
    }

    static boolean isPaged(StreamType stream) {
        return stream.reading() == Reading.IN_PAGES || stream.reading() == Reading.CHANGES;
    }

    /** Purchases are left out by name: a type that nobody knows must be met to be told. */
    private static String where(ReadRequest request, boolean narrow) {
        List<String> conditions = new ArrayList<>();
        if (request.stream() == StreamType.INVOICES) {
            conditions.add(narrow ? "Type==\"ACCREC\"" : "Type!=\"ACCPAY\"");
        } else if (request.stream() == StreamType.CREDIT_NOTES) {
            conditions.add(narrow ? "Type==\"ACCRECCREDIT\"" : "Type!=\"ACCPAYCREDIT\"");
        }
        if (request.from() != null) {
            conditions.add("Date>=" + literal(request.from()));
        }
        if (request.openBefore() != null) {
            conditions.add("Status==\"AUTHORISED\"");
            conditions.add("Date<" + literal(request.openBefore()));
        }
        return String.join(" AND ", conditions);
    }

    private static String literal(LocalDate day) {
        return "DateTime(%d,%02d,%02d)".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
