package app.ledgerlink.connections;

import app.ledgerlink.books.BooksBalances;
import app.ledgerlink.books.ConnectionRef;
import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.books.LedgerLinks;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerShares;
import app.ledgerlink.books.LedgerSource;
import app.ledgerlink.books.LedgerTarget;
import app.ledgerlink.books.LedgerTrouble;
import app.ledgerlink.books.NewContact;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A system that only a newer build knows, on a node that does not yet: what was read of it is shown, by the name of its
 * code and without addresses; whatever asks the system itself is refused.
 */
record UnknownSystem(String application) implements LedgerGateway {

    private static final LedgerLinks NO_ADDRESSES = new LedgerLinks() {
        @Override
        public URI organisation(String shortCode) {
            return null;
        }

        @Override
        public URI contact(String shortCode, String contactExternalId) {
            return null;
        }

        @Override
        public URI document(String shortCode, DocumentKind kind, String documentExternalId) {
            return null;
        }
    };

    @Override
    public String displayName() {
        return application.substring(0, 1).toUpperCase(Locale.ROOT)
                + application.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public LedgerAuthorizer authorizer() {
        throw refused();
    }

    @Override
    public LedgerSource source() {
        throw refused();
    }

    @Override
    public LedgerTarget target() {
        return new UnknownTarget();
    }

    @Override
    public BooksBalances balances() {
        throw refused();
    }

    @Override
    public LedgerLinks links() {
        return NO_ADDRESSES;
    }

    @Override
    public LedgerShares shares() {
        throw refused();
    }

    private LedgerTrouble refused() {
        return new LedgerTrouble.Unavailable(
                "This version of Ledgerlink does not know " + displayName()
                        + " yet. Try again once it is upgraded everywhere.",
                null);
    }

    private final class UnknownTarget implements LedgerTarget {

        /** None is known, and nothing is sent. */
        @Override
        public Limits limits() {
            return new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
        }

        @Override
        public List<ContactData> alike(ConnectionRef connection, NewContact contact, Asker asker) {
            throw refused();
        }

        @Override
        public List<ContactData> changed(ConnectionRef connection, Instant since, Asker asker) {
            throw refused();
        }

        @Override
        public Optional<ContactData> byNumber(ConnectionRef connection, String contactNumber, Asker asker) {
            throw refused();
        }

        @Override
        public Optional<ContactData> byId(ConnectionRef connection, String externalId, Asker asker) {
            throw refused();
        }

        @Override
        public Outcome create(ConnectionRef connection, NewContact contact, String idempotencyKey, Asker asker) {
            throw refused();
        }
    }
}
