package app.ledgerlink.testing;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The last spans that ended, in place of a collector. */
@Singleton
public class SpansSeen implements SpanProcessor {

    private static final int KEPT = 2_000;

    private final Deque<SpanData> spans = new ConcurrentLinkedDeque<>();

    public List<SpanData> all() {
        return List.copyOf(spans);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        spans.add(span.toSpanData());
        if (spans.size() > KEPT) {
            spans.poll();
        }
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
