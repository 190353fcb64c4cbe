package app.ledgerlink.xerostandin.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The books of one organisation as plain data, for a snapshot. The records are shared with the books, not copied. */
public record BooksImage(
        Organisation organisation,
        List<Contact> contacts,
        List<Item> items,
        List<Document> documents,
        List<Payment> payments,
        Map<UUID, Map<String, String>> corrupted) {

    /** Hold the monitor of the books until the image was written. */
    public static BooksImage of(Books books) {
        var registers = books.registers();
        var documents = new ArrayList<Document>();
        registers.documents.values().forEach(register -> documents.addAll(register.values()));
        return new BooksImage(
                books.organisation(),
                List.copyOf(registers.contacts.values()),
                List.copyOf(registers.items.values()),
                documents,
                List.copyOf(registers.payments.values()),
                Map.copyOf(registers.corrupted));
    }

    /** Puts the records back with the links between them. */
    Books books(Bookshelf shelf) {
        var books = new Books(shelf, organisation);
        var registers = books.registers();
        contacts.forEach(registers::put);
        items.forEach(registers::put);
        documents.forEach(registers::put);
        for (Payment payment : payments) {
            registers.payments.put(payment.id(), payment);
            if (payment.live()) {
                var document = registers.document(payment.documentId());
                document.payments(Ledger.plus(document.payments(), payment));
            }
        }
        for (Document credit : documents) {
            for (Allocation allocation : credit.allocations()) {
                var invoice = registers.document(allocation.invoiceId());
                invoice.credits(Ledger.plus(invoice.credits(), allocation));
            }
        }
        registers.corrupted.putAll(corrupted);
        return books;
    }
}
