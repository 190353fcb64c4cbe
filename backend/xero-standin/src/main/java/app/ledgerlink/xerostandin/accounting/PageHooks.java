package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.books.Books;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Changes that happen right after a page was served, as if somebody worked in the books between two pages. */
public final class PageHooks {
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();

    private record Hook(String endpoint, int page, Consumer<Books> change) {}

    /** @param endpoint its name as in the path, such as Contacts; the change happens once */
    public void after(String endpoint, int page, Consumer<Books> change) {
        hooks.add(new Hook(endpoint, page, change));
    }

    public void clear() {
        hooks.clear();
    }

    void served(Request request) {
        var page = request.call().parameter("page");
        for (Hook hook : hooks) {
            boolean fits = hook.endpoint().equalsIgnoreCase(request.endpoint())
                    && String.valueOf(hook.page()).equals(page);
            if (fits && hooks.remove(hook)) {
                hook.change().accept(request.books());
            }
        }
    }
}
