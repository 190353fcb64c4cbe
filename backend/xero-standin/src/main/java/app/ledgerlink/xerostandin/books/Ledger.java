package app.ledgerlink.xerostandin.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The rules of documents, payments and allocations. */
final class Ledger {
    private final Books books;

    Ledger(Books books) {
        this.books = books;
    }

    Document issue(Document document) {
        var contact = Objects.requireNonNull(books.contact(document.contactId()), "contact is not in these books");
        document.id(document.id() == null ? books.newId() : document.id());
        if (document.date() == null) {
            document.date(books.today());
        }
        if (document.currency() == null) {
            document.currency(books.organisation().baseCurrency());
        }
        if (document.number() == null) {
            document.number(nextNumber(document));
        }
        checkNumber(document);
        Totals.compute(document);
        document.updated(books.stamp());
        books.registers().put(document);
        settle(document, document.date());
        // The flag turns without a new stamp on the contact.
        if (!document.sales()) {
            contact.supplier(true);
        } else if (document.kind() == Kind.INVOICE || document.kind() == Kind.CREDIT_NOTE) {
            contact.customer(true);
        }
        return document;
    }

    Document edit(Document document, Consumer<Document> change) {
        var number = document.number();
        var contact = document.contactId();
        change.accept(document);
        if (!contact.equals(document.contactId())) {
            books.registers().move(document, contact);
        }
        if (!Objects.equals(number, document.number())) {
            renumber(document, number);
        }
        Totals.compute(document);
        settle(document, document.date());
        return document;
    }

    Document end(Document document, String status) {
        boolean fits = Status.VOIDED.equals(status)
                ? Status.AUTHORISED.equals(document.status()) && untouched(document)
                : document.kind() == Kind.QUOTE
                        || Status.DRAFT.equals(document.status())
                        || Status.SUBMITTED.equals(document.status());
        if (!fits) {
            throw new Refused("Invoice not of valid status for modification");
        }
        return document.status(status).updated(books.stamp());
    }

    Payment pay(Document document, Payment payment) {
        if (!Status.AUTHORISED.equals(document.status())) {
            throw new Refused("Payments can only be made against Authorised documents");
        }
        if (payment.amount().signum() <= 0 || payment.amount().compareTo(document.open()) > 0) {
            throw new Refused("Payment amount exceeds the amount outstanding on this document");
        }
        payment.id(payment.id() == null ? books.newId() : payment.id())
                .documentId(document.id())
                .date(payment.date() == null ? books.today() : payment.date())
                .rate(payment.rate() == null ? document.rate() : payment.rate())
                .updated(books.stamp());
        books.registers().payments.put(payment.id(), payment);
        document.payments(plus(document.payments(), payment));
        settle(document.updated(books.stamp()), payment.date());
        return payment;
    }

    Payment unpay(Payment payment) {
        if (!payment.live()) {
            throw new Refused("Payment has already been deleted");
        }
        var document = books.document(payment.documentId());
        payment.status(Status.DELETED).updated(books.stamp());
        document.payments(without(document.payments(), p -> p == payment));
        settle(document, document.date());
        return payment;
    }

    Allocation allocate(Document credit, Document invoice, BigDecimal amount, LocalDate date) {
        if (amount.signum() <= 0 || amount.compareTo(credit.open()) > 0 || amount.compareTo(invoice.open()) > 0) {
            throw new Refused("The amount to be allocated exceeds the outstanding amount");
        }
        if (!Objects.equals(credit.currency(), invoice.currency()) || !Status.AUTHORISED.equals(invoice.status())) {
            throw new Refused("Credit can only be allocated to authorised documents of the same currency");
        }
        var day = date == null ? books.today() : date;
        var allocation = new Allocation(books.newId(), credit.id(), invoice.id(), amount, day);
        credit.allocations(plus(credit.allocations(), allocation));
        invoice.credits(plus(invoice.credits(), allocation));
        settle(credit.updated(books.stamp()), day);
        settle(invoice.updated(books.stamp()), day);
        return allocation;
    }

    Allocation deallocate(Allocation allocation) {
        var credit = books.document(allocation.creditId());
        var invoice = books.document(allocation.invoiceId());
        UUID id = allocation.id();
        credit.allocations(without(credit.allocations(), a -> a.id().equals(id)));
        invoice.credits(without(invoice.credits(), a -> a.id().equals(id)));
        settle(credit.updated(books.stamp()), credit.date());
        settle(invoice, invoice.date());
        return allocation;
    }

    /** PAID is set by the books when nothing is open, and taken back when something is. */
    private void settle(Document document, LocalDate day) {
        if (!document.counts()) {
            return;
        }
        boolean settled = document.open().signum() == 0;
        if (settled && document.fullyPaidOn() == null) {
            document.fullyPaidOn(day);
        } else if (!settled) {
            document.fullyPaidOn(null);
        }
        document.status(settled ? Status.PAID : Status.AUTHORISED);
    }

    private static boolean untouched(Document document) {
        return document.amountPaid().signum() == 0 && document.amountCredited().signum() == 0;
    }

    private void checkNumber(Document document) {
        if (!Kind.ACCREC.equals(document.type())) {
            return;
        }
        var holder = books.registers().salesNumbers.get(Registers.key(document.number()));
        if (holder != null && !holder.equals(document.id())) {
            throw new Refused("Invoice # must be unique.");
        }
    }

    private void renumber(Document document, String before) {
        try {
            checkNumber(document);
        } catch (Refused refused) {
            document.number(before);
            throw refused;
        }
        if (Kind.ACCREC.equals(document.type())) {
            books.registers().salesNumbers.remove(Registers.key(before), document.id());
            books.registers().salesNumbers.put(Registers.key(document.number()), document.id());
        }
    }

    private String nextNumber(Document document) {
        var prefix = switch (document.kind()) {
            case CREDIT_NOTE -> "CN-";
            case QUOTE -> "QU-";
            default -> "INV-";
        };
        int next = books.documents(document.kind()).size() + 1;
        while (books.registers().salesNumbers.containsKey(Registers.key(number(prefix, next)))) {
            next++;
        }
        return number(prefix, next);
    }

    private static String number(String prefix, int next) {
        return prefix + String.format("%04d", next);
    }

    static <T> List<T> plus(List<T> list, T element) {
        var longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }
}
