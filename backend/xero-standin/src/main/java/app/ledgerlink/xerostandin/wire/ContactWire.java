package app.ledgerlink.xerostandin.wire;

import app.ledgerlink.xerostandin.books.Address;
import app.ledgerlink.xerostandin.books.Balances;
import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.ContactPerson;
import app.ledgerlink.xerostandin.books.Phone;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A contact on the wire. */
public final class ContactWire {
    private static final List<String> READ_ADDRESSES = List.of(Address.POBOX, Address.STREET);
    private static final List<String> WRITE_ADDRESSES = List.of(Address.STREET, Address.POBOX);
    private static final List<String> WRITE_PHONES = List.of("DEFAULT", "DDI", "FAX", "MOBILE");
    private static final UUID NONE = new UUID(0, 0);
    private final Books books;
    private final Detail detail;

    public ContactWire(Books books, Detail detail) {
        this.books = books;
        this.detail = detail;
    }

    public void write(Wire wire, Contact contact) {
        write(wire, contact, null);
    }

    /** @param errors what is wrong with its parts, for the answer to a write that failed; else null */
    public void write(Wire wire, Contact contact, PartErrors errors) {
        wire.raw(books.corruption(contact.id()));
        wire.id("ContactID", contact.id() == null ? NONE : contact.id());
        wire.word("ContactNumber", contact.number()).word("AccountNumber", contact.accountNumber());
        wire.word("ContactStatus", contact.status()).word("Name", contact.name());
        wire.blanks(contact.writtenByApi());
        wire.text("FirstName", contact.firstName()).text("LastName", contact.lastName());
        wire.text("EmailAddress", contact.email()).text("BankAccountDetails", contact.bankAccountDetails());
        wire.word("CompanyNumber", contact.companyNumber()).word("TaxNumber", contact.taxNumber());
        wire.word("TaxNumberType", contact.taxNumberType());
        addresses(wire, contact, errors);
        phones(wire, contact, errors);
        wire.blanks(false);
        wire.moment("UpdatedDateUTC", contact.updated());
        wire.list(
                "ContactGroups",
                contact.groups(),
                (w, g) -> w.id("ContactGroupID", UUID.nameUUIDFromBytes(g.getBytes(StandardCharsets.UTF_8)))
                        .word("Name", g)
                        .word("Status", "ACTIVE")
                        .list("Contacts", List.of(), (x, y) -> {})
                        .flag("HasValidationErrors", false));
        wire.flag("IsSupplier", contact.supplier()).flag("IsCustomer", contact.customer());
        wire.word("DefaultCurrency", contact.defaultCurrency());
        if (detail == Detail.PAGED || detail.full()) {
            rich(wire, contact);
        }
        persons(wire, contact, errors);
        wire.flag("HasAttachments", false);
    }

    private void persons(Wire wire, Contact contact, PartErrors errors) {
        boolean left = detail == Detail.UNPAGED || detail == Detail.SUMMARY;
        var place = new AtomicInteger();
        wire.list("ContactPersons", left ? List.<ContactPerson>of() : contact.persons(), (w, p) -> {
            w.word("FirstName", p.firstName()).word("LastName", p.lastName());
            w.word("EmailAddress", p.email()).flag("IncludeInEmails", p.includeInEmails());
            wrong(w, errors, "ContactPersons", place.getAndIncrement());
        });
    }

    private static void wrong(Wire wire, PartErrors errors, String list, Object key) {
        if (errors != null) {
            wire.list("ValidationErrors", errors.of(list, key), (w, message) -> w.word("Message", message));
        }
    }

    private void rich(Wire wire, Contact contact) {
        wire.id("MergedToContactID", contact.mergedTo());
        wire.word("SalesDefaultLineAmountType", contact.salesLineAmountType());
        if (detail.full()) {
            wire.word("Website", contact.website());
            if (contact.salesTermsDay() != null) {
                wire.child(
                        "PaymentTerms",
                        t -> t.child(
                                "Sales",
                                s -> s.number("Day", contact.salesTermsDay()).word("Type", contact.salesTermsType())));
            }
            wire.list("Attachments", List.of(), (w, a) -> {});
        }
        if (contact.id() != null && !books.documentsOf(contact.id()).isEmpty()) {
            balances(wire, contact);
        }
    }

    private void balances(Wire wire, Contact contact) {
        var receivable = Balances.raw(books, contact.id(), true);
        var payable = Balances.raw(books, contact.id(), false);
        if (receivable.none() && payable.none()) {
            return;
        }
        wire.child(
                "Balances",
                b -> b.child("AccountsReceivable", r -> side(r, receivable))
                        .child("AccountsPayable", p -> side(p, payable)));
    }

    private static void side(Wire wire, Balances.Raw raw) {
        wire.number("Outstanding", raw.outstanding()).number("Overdue", raw.overdue());
    }

    private void addresses(Wire wire, Contact contact, PartErrors errors) {
        var types = detail == Detail.WRITTEN ? WRITE_ADDRESSES : READ_ADDRESSES;
        wire.list("Addresses", types, (w, type) -> {
            var a = contact.addresses().get(type);
            w.word("AddressType", type);
            w.text("AddressLine1", a == null ? null : a.line1()).text("AddressLine2", a == null ? null : a.line2());
            w.text("AddressLine3", a == null ? null : a.line3()).text("AddressLine4", a == null ? null : a.line4());
            w.text("City", a == null ? null : a.city()).text("Region", a == null ? null : a.region());
            w.text("PostalCode", a == null ? null : a.postalCode()).text("Country", a == null ? null : a.country());
            w.text("AttentionTo", a == null ? null : a.attentionTo());
            wrong(w, errors, "Addresses", type);
        });
    }

    private void phones(Wire wire, Contact contact, PartErrors errors) {
        var types = detail == Detail.WRITTEN ? WRITE_PHONES : Phone.TYPES;
        wire.list("Phones", types, (w, type) -> {
            var p = contact.phones().get(type);
            w.word("PhoneType", type).text("PhoneNumber", p == null ? null : p.number());
            w.text("PhoneAreaCode", p == null ? null : p.area());
            w.text("PhoneCountryCode", p == null ? null : p.country());
            wrong(w, errors, "Phones", type);
        });
    }
}
