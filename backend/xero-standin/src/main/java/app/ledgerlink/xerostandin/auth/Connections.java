package app.ledgerlink.xerostandin.auth;

import app.ledgerlink.xerostandin.auth.Identity.Caller;
import app.ledgerlink.xerostandin.auth.Tokens.Connection;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Call;
import app.ledgerlink.xerostandin.wire.Moments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** /connections: what an app may see. */
public final class Connections {
    private final Identity identity;
    private final Bookshelf shelf;

    public Connections(Identity identity, Bookshelf shelf) {
        this.identity = identity;
        this.shelf = shelf;
    }

    /** @param id the connection named in the path, or null */
    public Answer handle(Call call, String id) {
        var header = String.valueOf(call.header("authorization"));
        var token = header.startsWith("Bearer ") ? header.substring(7) : "";
        var caller = identity.caller(token).orElse(null);
        if (caller == null || identity.expired(token).isPresent()) {
            var detail = caller == null ? "AuthorizationUnsuccessful" : "TokenExpired: token expired";
            return Answer.json(401, Map.of("Title", "Unauthorized", "Status", 401, "Detail", detail));
        }
        return id == null ? list(call, caller) : delete(caller, id);
    }

    private Answer list(Call call, Caller caller) {
        var event = call.parameter("authEventId");
        return Answer.json(
                200,
                identity.connections(caller).stream()
                        .filter(c -> event == null
                                || event.equalsIgnoreCase(c.authEventId().toString()))
                        .map(this::shown)
                        .toList());
    }

    private Map<String, Object> shown(Connection c) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", c.id().toString());
        shown.put("authEventId", c.authEventId().toString());
        shown.put("tenantId", c.tenantId().toString());
        shown.put("tenantType", "ORGANISATION");
        shown.put(
                "tenantName",
                shelf.find(c.tenantId()).map(b -> b.organisation().name()).orElse(null));
        shown.put("createdDateUtc", Moments.sevenDecimals(c.created()));
        shown.put("updatedDateUtc", Moments.sevenDecimals(c.updated()));
        return shown;
    }

    /** The id of a connection, not of a tenant. */
    private Answer delete(Caller caller, String id) {
        try {
            return Answer.empty(identity.disconnect(caller, UUID.fromString(id)) ? 204 : 404);
        } catch (IllegalArgumentException e) {
            return Answer.empty(404);
        }
    }
}
