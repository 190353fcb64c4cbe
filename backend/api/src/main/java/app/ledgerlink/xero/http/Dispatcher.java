package app.ledgerlink.xero.http;

import app.ledgerlink.books.LedgerCalls;
import app.ledgerlink.xero.config.XeroAddresses;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Sends a request once, when its turn has come. */
@Singleton
class Dispatcher {

    private static final String BASE = "/api.xro/2.0";

    private final Pacer pacer;
    private final Exchange exchange;
    private final XeroAddresses addresses;
    private final LedgerCalls calls;

    Dispatcher(Pacer pacer, Exchange exchange, XeroAddresses addresses, LedgerCalls calls) {
        this.calls = calls;
        this.pacer = pacer;
        this.exchange = exchange;
        this.addresses = addresses;
    }

    Answer send(Request request, Attempts attempts) throws Exchange.NoAnswer {
        String organisation = attempts.link.tenantId();
        URI address = addresses.api(BASE + request.path(), request.query());
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("xero-tenant-id", organisation);
        try (Pacer.Permit permit = pacer.enter(organisation, request.urgency())) {
            calls.made();
            Answer answer = exchange.send(request, address, attempts.token.value(), headers);
            pacer.note(organisation, permit, answer);
            return answer;
        }
    }
}
