package app.ledgerlink.xero.config;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** Which Xero to speak to, as whom, and how fast. Every address can be set, so any Xero serves by configuration alone. */
@ConfigMapping(prefix = "xero")
public interface XeroSettings {

    /** Empty while this installation has no Xero app of its own. */
    Optional<String> clientId();

    /** Empty for a public client, which proves itself by PKCE alone. */
    Optional<String> clientSecret();

    String loginUrl();

    String identityUrl();

    String apiUrl();

    /** Where people open records. */
    String appUrl();

    /** Separated by spaces. */
    String scopes();

    /** To one organisation; 0 sets no limit of our own. */
    int callsPerMinute();

    /** Of the calls of a minute, how many background work leaves to people. */
    int callsKeptForPeople();

    /** To one organisation at the same time; background work takes one fewer. */
    int concurrentCalls();

    /** Of the calls of a day, how many background work leaves to people. */
    int dayCallsKeptForPeople();

    Duration connectTimeout();

    /** For calls that nobody waits for. */
    Duration readTimeout();

    /** For calls that a person waits for. */
    Duration personTimeout();
}
