package app.ledgerlink.identity;

import app.ledgerlink.shared.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells as whom and from where the request at hand tries a password or a code. */
@ApplicationScoped
class Attempts {

    private final KnownDevices devices;
    private final DeviceCookie cookie;
    private final CurrentClient client;

    Attempts(KnownDevices devices, DeviceCookie cookie, CurrentClient client) {
        this.devices = devices;
        this.cookie = cookie;
        this.client = client;
    }

    /** @param typed as the address; need be none */
    Attempt by(String typed) {
        Optional<EmailAddress> email = EmailAddress.of(typed);
        String account = email.map(EmailAddress::text).orElse("no address " + typed.strip());
        byte[] token = email.map(this::token).orElse(null);
        boolean known = token != null && !devices.accounts(email.get(), token).isEmpty();
        return new Attempt(
                HexFormat.of().formatHex(Secrets.hash(account)), Network.of(client.address()), known ? token : null);
    }

    /** Which accounts of the address the device of this attempt is known for; empty for a stranger's. */
    Set<UUID> accounts(String typed, Attempt attempt) {
        return attempt.isStranger()
                ? Set.of()
                : EmailAddress.of(typed)
                        .map(email -> devices.accounts(email, attempt.device()))
                        .orElse(Set.of());
    }

    /** Of a user who is signed in and proves again who they are: counts for this account, and no other of the address. */
    Attempt by(User user) {
        Optional<EmailAddress> email = EmailAddress.of(user.email());
        byte[] token = email.map(this::token).orElse(null);
        boolean known = token != null && devices.accounts(email.get(), token).contains(user.id());
        return new Attempt("user " + user.id(), Network.of(client.address()), known ? token : null);
    }

    /** Hash of the token that the browser has of the user with this address; null where it has none. */
    byte[] token(EmailAddress email) {
        String secret = client.cookie(cookie.name(email));
        return secret == null ? null : Secrets.hash(secret);
    }
}
