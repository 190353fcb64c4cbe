package app.ledgerlink.creations;

import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.books.LedgerTarget.Asker;
import app.ledgerlink.books.NewContact;
import app.ledgerlink.connections.LedgerGateways;
import app.ledgerlink.sync.Watermarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the books hold that a new contact may be and that is not stored here as it is now. The books compare letters: they
 * find no name that is written in another way. So everything that changed since the last sync is read too, and compared by
 * our own keys, as what is stored is.
 */
@ApplicationScoped
class BooksSearch {

    private final LedgerGateways gateways;
    private final Watermarks watermarks;

    BooksSearch(LedgerGateways gateways, Watermarks watermarks) {
        this.gateways = gateways;
        this.watermarks = watermarks;
    }

    /** Not all of them are alike. */
    List<ContactData> of(ConnectionRef connection, NewContact contact, Asker asker) {
        LedgerTarget target = gateways.of(connection).target();
        return Stream.concat(
                        target.alike(connection, contact, asker).stream(),
                        target
                                .changed(
                                        connection,
                                        watermarks
                                                .contactsStoredUpTo(connection)
                                                .orElse(null),
                                        asker)
                                .stream())
                .toList();
    }
}
