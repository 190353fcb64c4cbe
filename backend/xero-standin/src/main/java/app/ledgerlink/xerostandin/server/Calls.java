package app.ledgerlink.xerostandin.server;

import app.ledgerlink.xerostandin.http.Call;
import app.ledgerlink.xerostandin.http.Forms;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Locale;

/** Turns what the server received into a {@link Call}. */
final class Calls {
    private Calls() {}

    static Call of(RoutingContext context) {
        var request = context.request();
        var headers = new HashMap<String, String>();
        request.headers().forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        var body = context.body().buffer();
        return new Call(
                request.method().name(),
                Forms.plain(request.path().replace("+", "%2B")),
                request.query() == null ? "" : request.query(),
                Forms.decode(request.query()),
                headers,
                body == null ? new byte[0] : body.getBytes());
    }
}
