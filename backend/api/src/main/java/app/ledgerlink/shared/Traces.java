package app.ledgerlink.shared;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Spans of what takes long. They leave this machine: what is told of them is a word of ours, a number or an id of ours, never a
 * name, an address, a message or anything that the books hold.
 */
@Singleton
public class Traces {

    /** What a span is around. */
    public interface Work<T, E extends Exception> {
        /** @param span to tell more of once it is known */
        T run(Span span) throws E;
    }

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * @param name one of few, in small letters
     * @param about what it is about, by name
     * @throws E as the work does; of the failure only its class is told
     */
    public <T, E extends Exception> T span(String name, Map<String, String> about, Work<T, E> work) throws E {
        Span span = tracer.spanBuilder(name).startSpan();
        about.forEach(span::setAttribute);
        try (Scope inside = span.makeCurrent()) {
            return work.run(span);
        } catch (Exception e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }
}
