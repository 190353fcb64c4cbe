package app.ledgerlink.xerostandin.server;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import app.ledgerlink.xerostandin.accounting.Accounting.Served;
import app.ledgerlink.xerostandin.http.Answer;
import app.ledgerlink.xerostandin.http.Call;
import app.ledgerlink.xerostandin.http.CallLog;
import app.ledgerlink.xerostandin.http.Faults.Fault;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Runs a handler, lets the planned faults strike, sends the answer and notes the call. */
final class Sender {
    private final Parts parts;

    Sender(Parts parts) {
        this.parts = parts;
    }

    /** For handlers that hold nothing while their answer travels. */
    void send(RoutingContext context, Function<Call, Answer> work) {
        serve(context, call -> new Served(call.doing(() -> work.apply(call)), () -> {}));
    }

    void serve(RoutingContext context, Function<Call, Served> work) {
        var call = Calls.of(context);
        var fault = parts.faults().strike(call.method(), call.path()).orElse(null);
        if (fault == null) {
            finish(context, call, work.apply(call));
            return;
        }
        switch (fault.kind()) {
            case STATUS -> finish(context, call, new Served(stated(fault), () -> {}));
            case FAIL_BEFORE -> finish(context, call, work.apply(call.failing(false, failed(fault))));
            case FAIL_AFTER -> finish(context, call, work.apply(call.failing(true, failed(fault))));
            case DROP_BEFORE -> drop(context, call);
            case DROP_AFTER -> dropAfter(context, call, fault, work.apply(call));
            case SLOW -> {
                var served = work.apply(call);
                later(context, fault, () -> finish(context, call, served));
            }
            case TRUNCATE -> {
                var served = work.apply(call);
                finish(context, call, new Served(halved(served.answer()), served.release()));
            }
        }
    }

    /** With a delay, the call is still under way when its connection has ended. */
    private void dropAfter(RoutingContext context, Call call, Fault fault, Served served) {
        boolean lasts = fault.millis() > 0;
        if (!lasts) {
            served.release().run();
        }
        later(context, fault, () -> {
            drop(context, call);
            if (lasts) {
                later(context, fault, served.release());
            }
        });
    }

    private static void later(RoutingContext context, Fault fault, Runnable then) {
        context.vertx().setTimer(Math.max(1, fault.millis()), t -> then.run());
    }

    private void finish(RoutingContext context, Call call, Served served) {
        var answer = served.answer();
        note(call, answer.status());
        served.release().run();
        var response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        response.setStatusCode(answer.status());
        if (answer.status() == 200 && !answer.headers().containsKey("Date")) {
            response.putHeader(
                    "Date", RFC_1123_DATE_TIME.format(parts.clock().instant().atOffset(ZoneOffset.UTC)));
        }
        answer.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(answer.body()));
    }

    private void drop(RoutingContext context, Call call) {
        note(call, 0);
        context.request().connection().close();
    }

    /** The query of the login pages holds a state and a challenge, which are nobody's business. */
    private void note(Call call, int status) {
        parts.calls()
                .add(new CallLog.Entry(
                        parts.clock().instant(),
                        call.method(),
                        call.path(),
                        call.path().startsWith("/identity/") ? "" : call.rawQuery(),
                        call.header("xero-tenant-id"),
                        call.header("if-modified-since"),
                        status));
    }

    private static Answer stated(Fault fault) {
        return headed(fault, Answer.empty(fault.status()));
    }

    private static Answer failed(Fault fault) {
        return headed(
                fault,
                Answer.json(
                        fault.status(),
                        Map.of(
                                "ErrorNumber",
                                500,
                                "Type",
                                "UnknownErrorException",
                                "Message",
                                "An error occurred in Xero")));
    }

    private static Answer headed(Fault fault, Answer usual) {
        var answer = fault.body() == null ? usual : Answer.text(fault.status(), Answer.JSON, fault.body());
        for (var header : fault.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    private static Answer halved(Answer answer) {
        return new Answer(answer.status(), answer.headers(), Arrays.copyOf(answer.body(), answer.body().length / 2));
    }
}
