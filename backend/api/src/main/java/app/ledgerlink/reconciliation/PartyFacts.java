package app.ledgerlink.reconciliation;

import app.ledgerlink.books.DocumentKind;
import app.ledgerlink.customers.CustomerKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a party whose balance is not the books', apart from its documents.
 *
 * @param baseCurrency null where the organisation is not known
 * @param mergedWithDocuments whether the books merged it into another, and documents of it are left here
 * @param unread names of documents that could not be read and name this party
 * @param historyFrom from which day on documents are read; null for all
 */
record PartyFacts(
        UUID id,
        UUID customerId,
        CustomerKind customerKind,
        String baseCurrency,
        boolean mergedWithDocuments,
        List<String> unread,
        List<DocumentKind> unreadKinds,
        LocalDate historyFrom) {}
