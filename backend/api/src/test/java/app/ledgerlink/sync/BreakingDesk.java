package app.ledgerlink.sync;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.ContactPerson;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Item;
import app.ledgerlink.xerostandin.books.Kind;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody who keeps books as nobody should, and a wire that spoils records; the same way for the same seed. */
final class BreakingDesk {

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\"   \"",
            "12",
            "-1",
            "0",
            "1e400",
            "true",
            "{}",
            "[]",
            "[7]",
            "\"nonsense\"",
            "\"\\u0000\"",
            "\"\\/Date(soon)\\/\"",
            "\"\\/Date(99999999999999999999)\\/\"",
            "\"0001-01-01T00:00:00\"",
            "\"00000000-0000-0000-0000-000000000000\"");
    private static final List<String> OF_CONTACTS = List.of(
            "ContactID",
            "ContactStatus",
            "FirstName",
            "LastName",
            "EmailAddress",
            "AccountNumber",
            "TaxNumber",
            "Addresses",
            "Phones",
            "ContactPersons",
            "IsCustomer",
            "IsSupplier",
            "Balances",
            "DefaultCurrency",
            "UpdatedDateUTC");
    private static final List<String> OF_DOCUMENTS = List.of(
            "InvoiceID",
            "CreditNoteID",
            "OverpaymentID",
            "PrepaymentID",
            "Type",
            "Status",
            "Contact",
            "Date",
            "DueDate",
            "Total",
            "TotalTax",
            "SubTotal",
            "AmountDue",
            "AmountPaid",
            "AmountCredited",
            "RemainingCredit",
            "CurrencyCode",
            "CurrencyRate",
            "LineAmountTypes",
            "LineItems",
            "Payments",
            "Allocations",
            "UpdatedDateUTC");
    private static final List<String> OF_ITEMS =
            List.of("ItemID", "Code", "Description", "SalesDetails", "IsSold", "UpdatedDateUTC");

    private final Books books;
    private final Random random;
    private final List<Contact> contacts = new ArrayList<>();
    private int number;

    BreakingDesk(Books books, long seed) {
        this.books = books;
        this.random = new Random(seed);
    }

    /** So many new or changed records, a third of them broken. */
    void change(int times) {
        for (int i = 0; i < times; i++) {
            try {
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> contact();
                    case 3 ->
                        spoil(
                                books.add(Item.coded("I" + ++number, "Item " + number))
                                        .id(),
                                OF_ITEMS);
                    case 4 -> edit();
                    default -> document();
                }
            } catch (Refused rule) {
                // A second active contact of that name: the books have rules of their own.
            }
        }
    }

    /** Nothing is spoiled any more, and everything has a new stamp. */
    void mendAll() {
        books.mendAll();
        List.copyOf(books.contacts()).forEach(c -> books.edit(c, x -> {}));
        List.copyOf(books.items()).forEach(item -> books.edit(item, x -> {}));
        Stream.of(Kind.values())
                .flatMap(kind -> List.copyOf(books.documents(kind)).stream())
                .forEach(d -> books.edit(d, x -> {
                    if (Kind.INVOICE.equals(x.kind()) && x.type().startsWith("NEW")) {
                        x.type(Kind.ACCREC);
                    }
                    if ("".equals(x.currency())) {
                        x.currency(books.organisation().baseCurrency());
                    }
                    if (x.rate() != null && x.rate().signum() == 0) {
                        x.rate(BigDecimal.ONE);
                    }
                }));
    }

    private void contact() {
        String name = one("Party " + ++number, "Ottilie " + number, "Ada Lee " + number, null, "", "  ");
        Contact contact = Contact.named(name)
                .firstName(one("Ottilie " + number, "Ada", "", null))
                .lastName(one("Lee " + number, null, ""))
                .email(one("p" + number + "@example.org", "no address", null))
                .person(new ContactPerson(one("Bo", null), one("Ray", "", null), one("bo@example.org", null), false));
        contacts.add(books.add(contact));
        spoil(contact.id(), OF_CONTACTS);
    }

    private void edit() {
        if (contacts.isEmpty()) {
            return;
        }
        Contact contact = pick(contacts);
        switch (random.nextInt(4)) {
            case 0 -> books.archive(contact);
            case 1 -> books.edit(contact, c -> c.lastName(one("Lee", null)));
            case 2 -> books.edit(contact, c -> c.persons(List.of()));
            default -> {
                books.edit(contact, c -> {});
                spoil(contact.id(), OF_CONTACTS);
            }
        }
    }

    private void document() {
        if (contacts.isEmpty()) {
            contact();
        }
        Contact contact = pick(contacts);
        Document document = pick(List.of(
                Document.invoice(contact),
                Document.invoice(contact),
                Document.invoice(contact).type("NEWTYPE"),
                Document.bill(contact),
                Document.creditNote(contact),
                Document.overpayment(contact),
                Document.prepayment(contact)));
        document.number("D" + ++number)
                .reference("D" + number)
                .date(books.today().minusDays(random.nextInt(60)))
                .line(Line.of("Goods", BigDecimal.ONE, new BigDecimal(1 + random.nextInt(500))));
        if (random.nextInt(4) == 0) {
            document.currency(one("USD", "")).rate(pick(List.of(BigDecimal.ZERO, new BigDecimal("0.6"))));
        }
        books.issue(document);
        if (!"ACCPAY".equals(document.type())) {
            spoil(document.id(), OF_DOCUMENTS);
        }
    }

    private void spoil(UUID record, List<String> fields) {
        if (random.nextInt(3) == 0) {
            books.corrupt(record, pick(fields), pick(VALUES));
        }
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
