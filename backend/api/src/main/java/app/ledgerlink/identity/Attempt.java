package app.ledgerlink.identity;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Who tries to prove to be whom, from where: what {@link SignInLimit} counts by. A stranger counts for the network, for
 * the account and for both together; a device that the user signed in with before counts by itself alone, so that no
 * stranger's guesses keep it out.
 *
 * @param account a hash that names the account, whether it exists or not
 * @param device hash of the known device's token; null for a stranger
 */
record Attempt(String account, String network, byte[] device) {

    /**
     * A counter: so many attempts are free, then the wait before the next begins and doubles up to a longest.
     *
     * @param quiet after so long without an attempt it begins anew
     */
    record Counter(byte[] subject, int free, long firstWaitSeconds, long longestWaitSeconds, Duration quiet) {}

    boolean isStranger() {
        return device == null;
    }

    /** The same attempt as one at the codes of a user's second factor. */
    Attempt ofCodes(UUID user) {
        return new Attempt("codes of " + user, network, device);
    }

    /** The same, counted as a stranger's: what a device is known for is one account, and not another of the same address. */
    Attempt asStranger() {
        return new Attempt(account, network, null);
    }

    /** Always in this order: two attempts never wait for each other crosswise. */
    List<Counter> counters() {
        return isStranger() ? List.of(ofNetwork(), ofAccount(), ofWay()) : List.of(ofWay());
    }

    /** All that one network tries, whoever it names. */
    Counter ofNetwork() {
        return new Counter(
                Secrets.hash("network " + network), SignInLimit.PER_NETWORK, 15, 60, SignInLimit.NETWORK_QUIET);
    }

    /** All strangers together: guesses from many networks are slowed too, to some 80 in an hour. */
    Counter ofAccount() {
        return new Counter(Secrets.hash("account " + account), SignInLimit.PER_ACCOUNT, 10, 60, SignInLimit.QUIET);
    }

    /** One stranger, or one known device. */
    Counter ofWay() {
        String way =
                isStranger() ? "network " + network : "device " + HexFormat.of().formatHex(device);
        return new Counter(
                Secrets.hash("account " + account + " " + way), SignInLimit.PER_WAY, 15, 300, SignInLimit.QUIET);
    }
}
