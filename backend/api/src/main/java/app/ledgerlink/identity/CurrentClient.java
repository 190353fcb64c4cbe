package app.ledgerlink.identity;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/** Where the request at hand comes from. */
@RequestScoped
class CurrentClient {

    private final HttpServerRequest request;

    CurrentClient(HttpServerRequest request) {
        this.request = request;
    }

    String address() {
        return request.remoteAddress().hostAddress();
    }

    /** The browser in a few words. */
    String device() {
        return DeviceWords.of(request.getHeader(HttpHeaders.USER_AGENT));
    }

    /** @return null where there is none, or where there are several of that name: nothing tells which is ours */
    String cookie(String name) {
        return single(request, name);
    }

    static String single(HttpServerRequest request, String name) {
        Set<Cookie> cookies = request.cookies(name);
        long values = cookies.stream().map(Cookie::getValue).distinct().count();
        return values == 1 ? cookies.iterator().next().getValue() : null;
    }
}
