package app.ledgerlink.xero.balances;

import app.ledgerlink.books.BooksBalances;
import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerStore;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.StreamType;
import app.ledgerlink.xero.http.Call;
import app.ledgerlink.xero.http.Sender;
import app.ledgerlink.xero.http.Urgency;
import app.ledgerlink.xero.wire.PageTally;
import app.ledgerlink.xero.wire.PageTally.Step;
import app.ledgerlink.xero.wire.WireContact;
import app.ledgerlink.xero.wire.WirePage;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What contacts owe, as Xero states it. */
@Singleton
public class XeroBalances implements BooksBalances {

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
        List<ContactCalls> lists =
                ContactCalls.allAreCheaper(ids.size(), ledger.count(connection, StreamType.CONTACTS, null))
                        ? List.of(ContactCalls.all())
                        : ContactCalls.of(ids, Urgency.BACKGROUND);
        return lists.stream().mapToInt(list -> read(connection, list, each)).sum();
    }

    /** @return calls made */
    private int read(ConnectionRef connection, ContactCalls list, Consumer<Map<String, BigDecimal>> each) {
        PageTally tally = PageTally.NONE;
        for (int number = 1; ; number++) {
            Step<WireContact> step = step(connection, list.page(number), number, tally);
            each.accept(balances(step.page()));
            if (step.last()) {
                return number;
            }
            tally = step.tally();
        }
    }

    private Step<WireContact> step(ConnectionRef connection, Call call, int number, PageTally tally) {
        return sender.get(connection, call, body -> tally.read(body, "Contacts", WireContact.class, number));
    }

    @Override
    public Statement statement(ConnectionRef connection, String externalId, LocalDate asAt) {
        Map<String, BigDecimal> stated = new HashMap<>();
        read(connection, ContactCalls.of(List.of(externalId), Urgency.PERSON).get(0), stated::putAll);
        BigDecimal outstanding = stated.get(externalId);
        try {
            return new Statement(
                    outstanding, sender.get(connection, AgedReport.call(externalId, asAt), AgedReport::read), null);
        } catch (LedgerTrouble.Refused refused) {
            return new Statement(outstanding, null, refused.getMessage());
        }
    }

    /** Lists that are not cut in pages have no balances, which must not be taken for zero. */
    private static Map<String, BigDecimal> balances(WirePage<WireContact> page) {
        List<WireContact> contacts = page.elements().stream()
                .map(WirePage.Element::value)
                .filter(contact -> contact != null && contact.contactID() != null)
                .toList();
        boolean stated = page.pageCount() != null || contacts.stream().anyMatch(contact -> contact.balances() != null);
        return stated
                ? contacts.stream()
                        .collect(Collectors.toMap(WireContact::contactID, XeroBalances::owed, (first, again) -> again))
                : Map.of();
    }

    /** No block of balances means that nothing is owed. */
    private static BigDecimal owed(WireContact contact) {
        return Optional.ofNullable(contact.balances())
                .map(WireContact.Balances::accountsReceivable)
                .map(WireContact.Balances.Side::outstanding)
                .orElse(BigDecimal.ZERO);
    }
}
