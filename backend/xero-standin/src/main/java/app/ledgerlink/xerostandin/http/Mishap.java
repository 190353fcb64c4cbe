package app.ledgerlink.xerostandin.http;

import java.util.function.Supplier;

/**
 * A failure that Xero itself answers, instead of something before it: the call counts, and the answer is kept for its
 * idempotency key.
 */
record Mishap(boolean afterWork, Answer answer) {

    Answer to(Supplier<Answer> work) {
        if (afterWork) {
            work.get();
        }
        return answer;
    }
}
