package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.books.Books;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Keeps the sorted selections of late, until their books change, so that the pages of one list are cut from one sort. */
final class Views {
    private static final int KEPT = 12;
    private final Map<Key, View> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, View> eldest) {
            return size() > KEPT;
        }
    };
    private volatile int highVolume = 100_000;

    private record Key(Books books, String plural, Map<String, String> query, String since) {}

    private record View(long version, List<?> records) {}

    @SuppressWarnings("unchecked")
    synchronized <T> List<T> get(Request request, String plural, Supplier<List<T>> selection) {
        var query = new TreeMap<>(request.call().query());
        query.keySet().removeIf(k -> k.equalsIgnoreCase("page") || k.equalsIgnoreCase("pageSize"));
        var key = new Key(request.books(), plural, query, request.call().header("if-modified-since"));
        var view = kept.get(key);
        long version = request.books().version();
        if (view == null || view.version() != version) {
            view = new View(version, selection.get());
            kept.put(key, view);
        }
        return (List<T>) view.records();
    }

    /** From how many records on an unpaged list of contacts or invoices is refused. */
    void highVolume(int records) {
        highVolume = records;
    }

    void checkVolume(Request request, String plural, int records) {
        if (records > highVolume && (plural.equals("Contacts") || plural.equals("Invoices"))) {
            throw Problem.exception(
                    400,
                    17,
                    "HighVolumeException",
                    "Your request is not filtering " + plural
                            + " efficiently, given the extremely high volume for this organisation");
        }
    }

    synchronized void forget() {
        kept.clear();
    }
}
