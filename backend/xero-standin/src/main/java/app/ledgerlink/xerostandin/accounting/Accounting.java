package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.auth.Identity;
import app.ledgerlink.xerostandin.auth.Identity.Caller;
import app.ledgerlink.xerostandin.auth.Scopes;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Refused;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Call;
import app.ledgerlink.xerostandin.query.QueryError;
import app.ledgerlink.xerostandin.query.QueryFailure;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The accounting API: lets calls in, counts them, and hands them to the endpoint. */
public final class Accounting {
    public static final String BASE = "/api.xro/2.0/";
    private static final DateTimeFormatter EXPIRED = DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss");
    private static final System.Logger LOG = System.getLogger("standin");
    private final Bookshelf shelf;
    private final Identity identity;
    private final Limits limits;
    private final PageHooks hooks;
    private final Views views = new Views();
    private final Replays replays;
    private final Map<String, Endpoint> endpoints;
    private volatile Dialect dialect = Dialect.USUAL;

    public Accounting(Bookshelf shelf, Identity identity, Limits limits, PageHooks hooks) {
        this.shelf = shelf;
        this.identity = identity;
        this.limits = limits;
        this.hooks = hooks;
        this.replays = new Replays(shelf.clock());
        var envelope = new Envelope(shelf.clock());
        endpoints = Map.ofEntries(
                Map.entry("organisation", new OrganisationEndpoint(envelope)),
                Map.entry("currencies", new CurrencyEndpoint(envelope)),
                Map.entry("contacts", new ContactEndpoint(envelope, views)),
                Map.entry("items", new ItemEndpoint(envelope, views)),
                Map.entry("invoices", new DocumentEndpoint(Kind.INVOICE, "Invoice", envelope, views)),
                Map.entry("creditnotes", new DocumentEndpoint(Kind.CREDIT_NOTE, "CreditNote", envelope, views)),
                Map.entry("overpayments", new DocumentEndpoint(Kind.OVERPAYMENT, "Overpayment", envelope, views)),
                Map.entry("prepayments", new DocumentEndpoint(Kind.PREPAYMENT, "Prepayment", envelope, views)),
                Map.entry("payments", new PaymentEndpoint(envelope, views)),
                Map.entry("reports", new AgedReport(envelope)),
                Map.entry("quotes", new QuoteEndpoint(envelope, views)));
    }

    /** A call that was answered; release must be run once the answer has left. */
    public record Served(Answer answer, Runnable release) {}

    public Served serve(Call call) {
        try {
            var caller = caller(call);
            var books = tenant(call, caller);
            var tenant = books.organisation().id();
            var refused = limits.enter(tenant);
            if (refused.isPresent()) {
                return new Served(correlated(refused.get()), () -> {});
            }
            var answer = correlated(limits.stamped(answered(call, caller, books), tenant));
            return new Served(answer, () -> {
                replays.left(call, caller.clientId(), tenant);
                limits.leave(tenant);
            });
        } catch (Problem problem) {
            return new Served(correlated(problem.answer()), () -> {});
        }
    }

    /** Forgets replays, kept views and the dialect, for a fresh world. */
    public void forget() {
        dialect = Dialect.USUAL;
        replays.forget();
        views.forget();
    }

    public void dialect(Dialect next) {
        dialect = next;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** From how many records on an unpaged list is refused as too much. */
    public void highVolume(int records) {
        views.highVolume(records);
    }

    private Answer answered(Call call, Caller caller, Books books) {
        try {
            var request = request(call, caller, books);
            if (books.organisation().offline()) {
                return Answer.text(503, "text/plain; charset=utf-8", "The Organisation is offline");
            }
            if (!endpoints.containsKey(request.endpoint())) {
                throw Problem.notFound();
            }
            allow(caller, request);
            return replays.once(
                    call,
                    caller.clientId(),
                    books.organisation().id(),
                    request.dialect().busyKeys(),
                    () -> call.doing(() -> work(request)));
        } catch (Problem problem) {
            return problem.answer();
        }
    }

    /** Refusals become answers here, so that a replay gives them again. */
    private Answer work(Request request) {
        synchronized (request.books()) {
            try {
                var answer = endpoints.get(request.endpoint()).handle(request);
                hooks.served(request);
                return asAccepted(request.call(), answer);
            } catch (Problem problem) {
                return problem.answer();
            } catch (QueryError error) {
                return Problem.exception(400, 16, "QueryParseException", error.getMessage())
                        .answer();
            } catch (QueryFailure failure) {
                return Problem.exception(500, 500, "UnknownErrorException", "An error occurred in Xero")
                        .answer();
            } catch (Refused refused) {
                return Problem.exception(400, 10, "ValidationException", refused.getMessage())
                        .answer();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a call cannot be answered", e);
                return Problem.exception(500, 500, "UnknownErrorException", "The stand-in failed: " + e)
                        .answer();
            }
        }
    }

    private Request request(Call call, Caller caller, Books books) {
        var parts = Arrays.stream(call.path().substring(BASE.length()).split("/"))
                .filter(p -> !p.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            throw Problem.notFound();
        }
        var app = identity.app(caller.clientId()).orElseThrow(Problem::notFound);
        return new Request(
                call,
                books,
                parts.get(0).toLowerCase(Locale.ROOT),
                List.copyOf(parts.subList(1, parts.size())),
                app.name(),
                dialect);
    }

    private Caller caller(Call call) {
        var header = call.header("authorization");
        var token = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).trim()
                : "";
        var expired = identity.expired(token);
        if (expired.isPresent()) {
            var when = EXPIRED.format(expired.get().atOffset(ZoneOffset.UTC));
            throw Problem.of(401, "Unauthorized", "TokenExpired: token expired at " + when);
        }
        return identity.caller(token).orElseThrow(() -> Problem.of(401, "Unauthorized", "AuthorizationUnsuccessful"));
    }

    private Books tenant(Call call, Caller caller) {
        var refusal = Problem.of(403, "Forbidden", "AuthenticationUnsuccessful");
        var header = call.header("xero-tenant-id");
        UUID id;
        try {
            id = UUID.fromString(header == null ? "" : header.trim());
        } catch (IllegalArgumentException e) {
            throw refusal;
        }
        if (!identity.connected(caller, id)) {
            throw refusal;
        }
        return shelf.find(id).orElseThrow(() -> refusal);
    }

    private static void allow(Caller caller, Request request) {
        boolean write = !request.call().has("GET");
        if (!Scopes.allow(caller.scopes(), request.endpoint(), write)) {
            throw Problem.of(401, "Unauthorized", "AuthorizationUnsuccessful")
                    .with("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
        }
    }

    /** Without a wish for JSON the answer is XML, as the real one's is; only its outside is made here. */
    private static Answer asAccepted(Call call, Answer answer) {
        var accept = call.header("accept");
        return accept != null && accept.contains("json") ? answer : xml(answer);
    }

    private static Answer xml(Answer answer) {
        return answer.status() != 200
                ? answer
                : Answer.text(200, "text/xml; charset=utf-8", "<Response><Status>OK</Status></Response>");
    }

    private static Answer correlated(Answer answer) {
        return answer.with("Server", "nginx")
                .with("Xero-Correlation-Id", UUID.randomUUID().toString());
    }
}
