package app.ledgerlink.xero.balances;

import app.ledgerlink.ledger.ConnectionRef;
import app.ledgerlink.ledger.LedgerStore;
import app.ledgerlink.receivables.BooksBalances;
import app.ledgerlink.sync.LedgerTrouble;
import app.ledgerlink.xero.http.Call;
import app.ledgerlink.xero.http.Sender;
import app.ledgerlink.xero.http.Urgency;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WirePage;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What contacts owe, as Xero states it. */
@Singleton
class XeroBalances implements BooksBalances {

    private final Sender sender;
    private final LedgerStore ledger;

    XeroBalances(Sender sender, LedgerStore ledger) {
        this.sender = sender;
        this.ledger = ledger;
    }

    @Override
    public int outstanding(
            ConnectionRef connection, Collection<String> externalIds, Consumer<Map<String, BigDecimal>> each) {
        List<String> ids = externalIds.stream().distinct().toList();
        return ContactCalls.allAreCheaper(ids.size(), ledger.countContacts(connection))
                ? readAll(connection, each)
                : readThese(connection, ids, each);
    }

    private int readThese(ConnectionRef connection, List<String> ids, Consumer<Map<String, BigDecimal>> each) {
        List<Call> calls = ContactCalls.of(ids, Urgency.BACKGROUND);
        calls.forEach(call -> each.accept(balances(read(connection, call))));
        return calls.size();
    }

    private int readAll(ConnectionRef connection, Consumer<Map<String, BigDecimal>> each) {
        for (int page = 1; ; page++) {
            WirePage<WireContact> read = read(connection, ContactCalls.all(page));
            each.accept(balances(read));
            if (read.elements().isEmpty() || page >= read.pageCount()) {
                return page;
            }
        }
    }

    @Override
    public Statement statement(ConnectionRef connection, String externalId, LocalDate asAt) {
        Call call = ContactCalls.of(List.of(externalId), Urgency.PERSON).get(0);
        BigDecimal outstanding = balances(read(connection, call)).get(externalId);
        try {
            return new Statement(
                    outstanding, sender.get(connection, AgedReport.call(externalId, asAt), AgedReport::read), null);
        } catch (LedgerTrouble.Refused refused) {
            return new Statement(outstanding, null, refused.getMessage());
        }
    }

    private WirePage<WireContact> read(ConnectionRef connection, Call call) {
        return sender.get(connection, call, ContactCalls::whole);
    }

    private static Map<String, BigDecimal> balances(WirePage<WireContact> page) {
        return page.elements().stream()
                .map(WirePage.Element::value)
                .filter(contact -> contact != null && contact.contactID() != null)
                .collect(Collectors.toMap(WireContact::contactID, XeroBalances::owed, (first, again) -> again));
    }

    /** No block of balances means that nothing is owed. */
    private static BigDecimal owed(WireContact contact) {
        return Optional.ofNullable(contact.balances())
                .map(WireContact.Balances::accountsReceivable)
                .map(WireContact.Balances.Side::outstanding)
                .orElse(BigDecimal.ZERO);
    }
}
