package app.ledgerlink.xerostandin.server;

import app.ledgerlink.xerostandin.accounting.Accounting;
import app.ledgerlink.xerostandin.accounting.Limits;
import app.ledgerlink.xerostandin.accounting.PageHooks;
import app.ledgerlink.xerostandin.auth.Identity;
import app.ledgerlink.xerostandin.books.Bookshelf;
import app.ledgerlink.xerostandin.http.CallLog;
import app.ledgerlink.xerostandin.http.Faults;
import app.ledgerlink.xerostandin.time.AdjustableClock;

/** The parts of a running stand-in that its handlers and its controls share. */
public record Parts(
        AdjustableClock clock,
        Bookshelf shelf,
        Identity identity,
        Limits limits,
        PageHooks hooks,
        Accounting accounting,
        Faults faults,
        CallLog calls) {}
