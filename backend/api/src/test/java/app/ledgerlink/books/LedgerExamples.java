package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.AllocationData;
import app.ledgerlink.books.LedgerRecord.ContactData;
import app.ledgerlink.books.LedgerRecord.DocumentData;
import app.ledgerlink.books.LedgerRecord.DocumentStatus;
import app.ledgerlink.books.LedgerRecord.ItemData;
import app.ledgerlink.books.LedgerRecord.LineData;
import app.ledgerlink.books.LedgerRecord.OrganisationData;
import app.ledgerlink.books.LedgerRecord.PartyStatus;
import app.ledgerlink.books.LedgerRecord.PaymentData;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.TaxTreatment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records of books for tests. */
public final class LedgerExamples {

    public static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private LedgerExamples() {}

    public static OrganisationData organisation() {
        return new OrganisationData("org-1", "Books under test", "EUR", "Europe/Berlin", "DE", "!abc", true);
    }

    public static ItemData item(String id, Instant updatedAt) {
        return new ItemData(id, "C-" + id, "Item " + id, null, new BigDecimal("12.3456"), true, false, updatedAt);
    }

    public static ContactData company(String id, String name, Instant updatedAt) {
        return contact(id, name, null, null, PartyStatus.ACTIVE, true, List.of(), updatedAt);
    }

    public static ContactData contact(
            String id,
            String name,
            String firstName,
            String lastName,
            PartyStatus status,
            boolean customer,
            List<PersonData> people,
            Instant updatedAt) {
        return new ContactData(
                id,
                name,
                firstName,
                lastName,
                id + "@books.example",
                null,
                null,
                null,
                status,
                customer,
                !customer,
                "EUR",
                null,
                null,
                List.of(),
                List.of(),
                people,
                new BigDecimal("0"),
                updatedAt);
    }

    /** A company that the books merged into another. */
    public static ContactData merged(String id, String winner, Instant updatedAt) {
        ContactData c = contact(id, "Company " + id, null, null, PartyStatus.ARCHIVED, true, List.of(), updatedAt);
        return with(c, winner, c.outstanding());
    }

    public static ContactData owing(ContactData contact, BigDecimal outstanding) {
        return with(contact, contact.mergedIntoExternalId(), outstanding);
    }

    private static ContactData with(ContactData c, String mergedInto, BigDecimal outstanding) {
        return new ContactData(
                c.externalId(),
                c.name(),
                c.firstName(),
                c.lastName(),
                c.email(),
                c.accountNumber(),
                c.contactNumber(),
                c.taxNumber(),
                c.status(),
                c.customer(),
                c.supplier(),
                c.defaultCurrency(),
                mergedInto,
                c.website(),
                c.phones(),
                c.addresses(),
                c.people(),
                outstanding,
                c.updatedAt());
    }

    /** An invoice of 119.00 with one line, not paid. */
    public static DocumentData invoice(String id, String contactId, Instant updatedAt) {
        return invoice(id, contactId, DAY, "119.00", updatedAt);
    }

    /** @param open of 119.00; at zero it is paid by one payment */
    public static DocumentData invoice(String id, String contactId, LocalDate date, String open, Instant updatedAt) {
        return invoice(id, contactId, date, open, "0.00", updatedAt);
    }

    /** @param credited by credits that name it; the rest that is not open is paid by one payment */
    public static DocumentData invoice(
            String id, String contactId, LocalDate date, String open, String credited, Instant updatedAt) {
        BigDecimal openAmount = new BigDecimal(open);
        BigDecimal paid = new BigDecimal("119.00").subtract(openAmount).subtract(new BigDecimal(credited));
        return document(
                id,
                DocumentKind.INVOICE,
                contactId,
                date,
                openAmount,
                paid,
                new BigDecimal(credited),
                paid.signum() == 0 ? List.of() : List.of(new PaymentData("pay-" + id, date, paid, null)),
                List.of(),
                updatedAt);
    }

    public static DocumentData creditNote(String id, String contactId, String invoiceId, Instant updatedAt) {
        return document(
                id,
                DocumentKind.CREDIT_NOTE,
                contactId,
                DAY,
                new BigDecimal("69.00"),
                BigDecimal.ZERO,
                new BigDecimal("50.00"),
                List.of(),
                List.of(new AllocationData(invoiceId, DAY, new BigDecimal("50.00"))),
                updatedAt);
    }

    /** A quote of 119.00 with one line. */
    public static DocumentData quote(String id, String contactId, DocumentStatus status, Instant updatedAt) {
        return document(
                id,
                DocumentKind.QUOTE,
                contactId,
                status,
                DAY,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of(),
                List.of(),
                updatedAt);
    }

    private static DocumentData document(
            String id,
            DocumentKind kind,
            String contactId,
            LocalDate date,
            BigDecimal open,
            BigDecimal paid,
            BigDecimal credited,
            List<PaymentData> payments,
            List<AllocationData> allocations,
            Instant updatedAt) {
        DocumentStatus status = open.signum() == 0 ? DocumentStatus.PAID : DocumentStatus.AUTHORISED;
        return document(id, kind, contactId, status, date, open, paid, credited, payments, allocations, updatedAt);
    }

    private static DocumentData document(
            String id,
            DocumentKind kind,
            String contactId,
            DocumentStatus status,
            LocalDate date,
            BigDecimal open,
            BigDecimal paid,
            BigDecimal credited,
            List<PaymentData> payments,
            List<AllocationData> allocations,
            Instant updatedAt) {
        LineData line = new LineData(
                "C-1",
                "Item 1",
                "Delivered",
                new BigDecimal("2"),
                new BigDecimal("50"),
                null,
                null,
                new BigDecimal("19"),
                new BigDecimal("100"));
        return new DocumentData(
                id,
                kind,
                contactId,
                "Name on document",
                "N-" + id,
                null,
                status,
                date,
                date.plusDays(14),
                null,
                "EUR",
                null,
                TaxTreatment.EXCLUSIVE,
                new BigDecimal("100"),
                new BigDecimal("19"),
                new BigDecimal("119"),
                open,
                paid,
                credited,
                List.of(line),
                payments,
                allocations,
                updatedAt);
    }
}
