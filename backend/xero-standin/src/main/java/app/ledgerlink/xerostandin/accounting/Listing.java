package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.query.Fields;
import app.ledgerlink.xerostandin.query.Order;
import app.ledgerlink.xerostandin.query.Where;
import app.ledgerlink.xerostandin.wire.Detail;
import app.ledgerlink.xerostandin.wire.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One list of the API: filters, order and pages over a register. Paging is on only when page is sent. Without order the
 * list runs by UpdatedDateUTC, oldest first.
 */
final class Listing<T> {
    /** Of lists that count their pages: 100 records unless more are asked for. Of quotes 100 at most, uncounted. */
    enum Paging {
        NONE,
        COUNTED,
        UNCOUNTED
    }

    private static final int USUAL_PAGE = 100;
    private static final int MOST_IDS = 52;
    private static final int MOST_PER_PAGE = 1000;
    private final String plural;
    private final Collection<T> all;
    private final Function<T, UUID> id;
    private final Function<T, Instant> updated;
    private final Fields<T> fields;
    private final Views views;

    Listing(
            String plural,
            Collection<T> all,
            Function<T, UUID> id,
            Function<T, Instant> updated,
            Fields<T> fields,
            Views views) {
        this.plural = plural;
        this.all = all;
        this.id = id;
        this.updated = updated;
        this.fields = fields;
        this.views = views;
    }

    Answer answer(
            Request request,
            Envelope envelope,
            Predicate<T> own,
            Paging paging,
            Function<Detail, BiConsumer<Wire, T>> writers) {
        request.dialect().check(request.call().parameter("where"));
        var found = views.get(request, plural, () -> select(request, own));
        boolean summary = request.yes("summaryOnly");
        boolean asked = request.call().parameter("page") != null || paging == Paging.UNCOUNTED;
        if (paging == Paging.NONE || !asked) {
            views.checkVolume(request, plural, found.size());
            boolean whole = paging == Paging.NONE;
            var writer = writers.apply(summary ? Detail.SUMMARY : whole ? Detail.PAGED : Detail.UNPAGED);
            return envelope.of(request, w -> w.list(plural, found, writer));
        }
        int page = Math.max(1, number(request, "page", 1));
        var fixed = request.dialect().pageSize();
        int size = fixed != null ? fixed : size(request, paging);
        int from = (int) Math.min(found.size(), (page - 1L) * size);
        var slice = found.subList(from, Math.min(found.size(), from + size));
        var writer = writers.apply(summary ? Detail.SUMMARY : Detail.PAGED);
        return envelope.of(request, w -> {
            if (paging == Paging.COUNTED && request.dialect().pagination()) {
                w.child(
                        "pagination",
                        p -> p.number("page", page)
                                .number("pageSize", size)
                                .number("pageCount", (found.size() + size - 1) / size)
                                .number("itemCount", found.size()));
            }
            w.list(plural, slice, writer);
        });
    }

    private static int size(Request request, Paging paging) {
        return paging == Paging.UNCOUNTED
                ? USUAL_PAGE
                : Math.min(MOST_PER_PAGE, Math.max(1, number(request, "pageSize", USUAL_PAGE)));
    }

    private List<T> select(Request request, Predicate<T> own) {
        var condition = own.and(ids(request)).and(since(request.modifiedSince()));
        var where = request.call().parameter("where");
        if (where != null && !where.isBlank()) {
            condition = condition.and(Where.parse(where, fields));
        }
        var order = request.call().parameter("order");
        Comparator<T> byAge = Comparator.comparing(updated);
        var comparator =
                order == null || order.isBlank() || !request.dialect().ordered() ? byAge : Order.parse(order, fields);
        var found = new ArrayList<T>();
        for (T record : all) {
            if (condition.test(record)) {
                found.add(record);
            }
        }
        found.sort(comparator.thenComparing(id));
        return List.copyOf(found);
    }

    private Predicate<T> ids(Request request) {
        Set<String> ids = request.list("IDs");
        if (ids == null) {
            return record -> true;
        }
        if (ids.size() > MOST_IDS) {
            throw Problem.notFound();
        }
        return record -> ids.contains(id.apply(record).toString());
    }

    /** Strictly after, to the millisecond: the harsher reading of what is unconfirmed. */
    private Predicate<T> since(Instant since) {
        return since == null ? record -> true : record -> updated.apply(record).isAfter(since);
    }

    private static int number(Request request, String parameter, int otherwise) {
        var text = request.call().parameter(parameter);
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
