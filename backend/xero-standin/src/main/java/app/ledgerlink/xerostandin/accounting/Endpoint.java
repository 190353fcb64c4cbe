package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.http.Answer;

/** One resource of the accounting API. */
interface Endpoint {

    /** Answers a call that was let in, with the monitor of its books held. */
    Answer handle(Request request);
}
