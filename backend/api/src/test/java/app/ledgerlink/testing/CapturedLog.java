package app.ledgerlink.testing;

import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** What goes to the console's log from now on, as its own filter and format write it. */
public final class CapturedLog implements AutoCloseable {

    private final Logger root = LogManager.getLogManager().getLogger("");
    private final StringBuffer text = new StringBuffer();
    private final Handler capturing;

    public CapturedLog() {
        Handler console = Arrays.stream(root.getHandlers())
                .flatMap(CapturedLog::nested)
                .filter(ConsoleHandler.class::isInstance)
                .findFirst()
                .orElseThrow();
        capturing = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                ExtLogRecord own = new ExtLogRecord(line);
                if (console.getFilter() == null || console.getFilter().isLoggable(own)) {
                    text.append(console.getFormatter().format(own));
                }
            }
        };
        root.addHandler(capturing);
    }

    public String text() {
        return text.toString();
    }

    @Override
    public void close() {
        root.removeHandler(capturing);
    }

    private static Stream<Handler> nested(Handler handler) {
        return handler instanceof ExtHandler of
                ? Stream.concat(
                        Stream.of(handler), Arrays.stream(of.getHandlers()).flatMap(CapturedLog::nested))
                : Stream.of(handler);
    }
}
