package app.ledgerlink.identity;

import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

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

    /** Read from the header, as the request's own list keeps one of each name. */
    static String single(HttpServerRequest request, String name) {
        List<String> values = request.headers().getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> ServerCookieDecoder.STRICT.decodeAll(header).stream())
                .filter(cookie -> cookie.name().equals(name))
                .map(Cookie::value)
                .distinct()
                .toList();
        return values.size() == 1 ? values.get(0) : null;
    }
}
