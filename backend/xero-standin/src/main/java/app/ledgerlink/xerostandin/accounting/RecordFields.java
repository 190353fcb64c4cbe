package app.ledgerlink.xerostandin.accounting;

import app.ledgerlink.xerostandin.books.Books;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Item;
import app.ledgerlink.xerostandin.books.Payment;
import app.ledgerlink.xerostandin.query.Fields;
import app.ledgerlink.xerostandin.wire.PaymentWire;

/** The fields of each record that where and order may name. */
final class RecordFields {
    static final Fields<Contact> CONTACT = new Fields<Contact>("Contact")
            .add("ContactID", Contact::id)
            .add("ContactNumber", Contact::number)
            .add("AccountNumber", Contact::accountNumber)
            .addWithoutMethods("ContactStatus", Contact::status)
            .addWithoutMethods("BankAccountDetails", Contact::bankAccountDetails)
            .add("Name", Contact::name)
            .add("FirstName", Contact::firstName)
            .add("LastName", Contact::lastName)
            .add("EmailAddress", Contact::email)
            .add("TaxNumber", Contact::taxNumber)
            .add("CompanyNumber", Contact::companyNumber)
            .add("IsCustomer", Contact::customer)
            .add("IsSupplier", Contact::supplier)
            .addWithoutMethods("DefaultCurrency", Contact::defaultCurrency)
            .add("UpdatedDateUTC", Contact::updated);
    static final Fields<Item> ITEM = new Fields<Item>("Item")
            .add("ItemID", Item::id)
            .add("Code", Item::code)
            .add("Name", Item::name)
            .add("Description", Item::description)
            .add("IsSold", Item::sold)
            .add("IsPurchased", Item::purchased)
            .add("UpdatedDateUTC", Item::updated);

    private RecordFields() {}

    /** @param name of the record, such as Invoice, which its id and number begin with */
    static Fields<Document> document(String name, Books books) {
        return new Fields<Document>(name)
                .add(name + "ID", Document::id)
                .add(name + "Number", Document::number)
                .add("Type", Document::type)
                .add("Status", Document::status)
                .add("Reference", Document::reference)
                .add("Date", Document::date)
                .add("DueDate", Document::dueDate)
                .add("FullyPaidOnDate", Document::fullyPaidOn)
                .add("CurrencyCode", Document::currency)
                .add("SubTotal", Document::subTotal)
                .add("TotalTax", Document::totalTax)
                .add("Total", Document::total)
                .add("AmountDue", Document::open)
                .add("AmountPaid", Document::amountPaid)
                .add("AmountCredited", Document::amountCredited)
                .add("RemainingCredit", Document::open)
                .add("SentToContact", Document::sentToContact)
                .add("Contact.ContactID", Document::contactId)
                .add("Contact.Name", d -> books.contact(d.contactId()).name())
                .add("Contact.ContactNumber", d -> books.contact(d.contactId()).number())
                .add("UpdatedDateUTC", Document::updated);
    }

    static Fields<Document> quote(Books books) {
        return new Fields<Document>("Quote")
                .add("QuoteID", Document::id)
                .add("QuoteNumber", Document::number)
                .add("Status", Document::status)
                .add("Reference", Document::reference)
                .add("Date", Document::date)
                .add("ExpiryDate", Document::dueDate)
                .add("CurrencyCode", Document::currency)
                .add("SubTotal", Document::subTotal)
                .add("TotalTax", Document::totalTax)
                .add("Total", Document::total)
                .add("Title", d -> d.words().title())
                .add("Contact.ContactID", Document::contactId)
                .add("Contact.Name", d -> books.contact(d.contactId()).name())
                .add("UpdatedDateUTC", Document::updated);
    }

    static Fields<Payment> payment(Books books) {
        return new Fields<Payment>("Payment")
                .add("PaymentID", Payment::id)
                .add("Status", Payment::status)
                .add("Date", Payment::date)
                .add("Amount", Payment::amount)
                .add("Reference", Payment::reference)
                .add("IsReconciled", Payment::reconciled)
                .add("PaymentType", p -> PaymentWire.type(books.document(p.documentId())))
                .add("Invoice.InvoiceID", Payment::documentId)
                .add(
                        "Invoice.InvoiceNumber",
                        p -> books.document(p.documentId()).number())
                .add(
                        "Invoice.Contact.ContactID",
                        p -> books.document(p.documentId()).contactId())
                .add("UpdatedDateUTC", Payment::updated);
    }
}
