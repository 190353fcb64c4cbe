package app.ledgerlink.shared;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/**
 * Stands before every handler of the log: nothing that anybody sends begins a line of its own, and nothing personal is
 * told (OWASP ASVS 4.0.3, 7.1.1 and 7.3.1). Lets every record through.
 */
@LoggingFilter(name = SafeLog.NAME)
public final class SafeLog implements Filter {

    /** By which {@code quarkus.log.….filter} names it. */
    public static final String NAME = "safe";

    @Override
    public boolean isLoggable(LogRecord said) {
        ExtLogRecord line = ExtLogRecord.wrap(said);
        String message = line.getFormattedMessage();
        if (message != null) {
            line.setMessage(SafeText.ofMessage(message), FormatStyle.NO_FORMAT);
        }
        if (line.getThrown() != null && !(line.getThrown() instanceof SafeFailure)) {
            line.setThrown(SafeFailure.of(line.getThrown()));
        }
        return true;
    }
}
