package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Address;
import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.ContactPerson;
import app.ledgerlink.xerostandin.books.Phone;
import app.ledgerlink.xerostandin.books.Status;
import java.text.Normalizer;
import java.time.Instant;

/** Contacts that a client may stumble over; most of them are customers with an invoice. */
final class AwkwardContacts {
    private final Desk desk;
    private final Awkward awkward;

    AwkwardContacts(Desk desk, Awkward awkward) {
        this.desk = desk;
        this.awkward = awkward;
    }

    void add() {
        names();
        people();
        blanks();
        states();
        flags();
    }

    private void names() {
        for (var name : new String[] {
            "The \"Quoted\" Name Company",
            "Braces {0} and {name} Ltd",
            "Less < More > & Sons",
            "Back\\slash/Slash 100% +1",
            "Rocket 🚀 Rentals 👨‍👩‍👧‍👦",
            "مؤسسة RTL mixed نص 123 Ltd",
            "  Spaces   Inside And Around  ",
            "Tab\tand\nnewline Ltd",
            "Zero\u200BWidth Joiner Ltd",
            "=SUM(A1:A9) Spreadsheets",
            "null",
            "Very ".repeat(48) + "Long Name & Co."
        }) {
            awkward.buyer(Contact.named(name).email("post@names.example"));
        }
        var composed = "Café Zoë composed";
        awkward.buyer(Contact.named(composed));
        awkward.buyer(Contact.named(Normalizer.normalize(composed, Normalizer.Form.NFD)));
        var before = awkward.buyer(Contact.named("Twice Named Ltd"));
        desk.books.archive(before);
        awkward.buyer(Contact.named("Twice Named Ltd"));
    }

    private void people() {
        awkward.buyer(Contact.named("Mononymous").firstName("Mononymous"));
        awkward.buyer(Contact.named("Surnamed").lastName("Surnamed"));
        awkward.buyer(Contact.named("Two Names").firstName("Two").lastName("Names"));
        awkward.buyer(Contact.named("Doe-Ray, Milly").firstName("Milly").lastName("Doe-Ray"));
        awkward.buyer(Contact.named("No Last Name Café").firstName("Robin"));
        awkward.buyer(Contact.named("Five People Ltd")
                .firstName("Una")
                .lastName("First")
                .person(new ContactPerson("Duo", "Second", "duo@people.example", true))
                .person(new ContactPerson("Tre", null, "tre@people.example", false))
                .person(new ContactPerson("Quad", "", "quad@people.example", true))
                .person(new ContactPerson(null, null, "nameless@people.example", true))
                .person(new ContactPerson("Una", "First", "una@people.example", true)));
        awkward.buyer(Contact.named("Long Person Ltd")
                .firstName("F".repeat(255))
                .lastName("L".repeat(255))
                .email("e".repeat(240) + "@long.example"));
    }

    private void blanks() {
        awkward.buyer(Contact.named("Blank Texts Ltd")
                .writtenByApi(true)
                .firstName("")
                .lastName("")
                .email("")
                .phone(new Phone("DEFAULT", "", "", ""))
                .address(new Address(Address.POBOX, "", "", "", "", "", "", "", "", "")));
        awkward.buyer(Contact.named("Missing Everything Ltd"));
        awkward.buyer(Contact.named("Street Only Ltd")
                .address(Address.of(Address.STREET, "1 Only Street", "Ashmere", null, null, "New Zealand")));
        awkward.buyer(Contact.named("Full Address Ltd")
                .address(new Address(
                        Address.POBOX,
                        "A".repeat(255),
                        "1".repeat(500),
                        "2".repeat(500),
                        "3".repeat(500),
                        "4".repeat(500),
                        "C".repeat(255),
                        "R".repeat(255),
                        "P".repeat(50),
                        "K".repeat(50)))
                .phone(new Phone("DEFAULT", "9".repeat(20), "9".repeat(10), "9".repeat(50))));
        awkward.buyer(Contact.named("Numbered Ltd")
                .number("legacy/42 #7")
                .accountNumber("A".repeat(50))
                .companyNumber("12 345 678"));
    }

    private void states() {
        var erased = awkward.buyer(Contact.named("Erasure Wanted"));
        desk.books.edit(
                erased,
                c -> c.status(Status.GDPR_REQUEST)
                        .name("")
                        .firstName("")
                        .lastName("")
                        .email(""));
        var kept = awkward.buyer(
                Contact.named("Erasure Pending").firstName("Erasure").lastName("Pending"));
        desk.books.edit(kept, c -> c.status(Status.GDPR_REQUEST));
        desk.books.archive(awkward.buyer(Contact.named("Archived And Owing Ltd")));
        desk.books.archive(desk.books.add(Contact.named("Archived And Unused Ltd")));
        desk.books.add(Contact.named("Unheard-of Status Ltd").status("UNDERREVIEW"));
        awkward.buyer(Contact.named("Odd Words Ltd")
                .taxNumber("000-00-0000")
                .taxNumberType("TAXNUMBERTYPE/SSN")
                .salesLineAmountType("SOMETIMES"));
        var first = awkward.buyer(Contact.named("Merged First Ltd"));
        var second = awkward.buyer(Contact.named("Merged Second Ltd"));
        var third = awkward.buyer(Contact.named("Merge Winner Ltd"));
        desk.books.merge(first, second);
        desk.books.merge(second, third);
        var intoArchived = awkward.buyer(Contact.named("Merged Into An Archived One Ltd"));
        var archived = awkward.buyer(Contact.named("Winner Then Archived Ltd"));
        desk.books.merge(intoArchived, archived);
        desk.books.archive(archived);
        desk.books.during(
                Instant.parse("2010-05-06T07:08:09.010Z"),
                () -> awkward.buyer(Contact.named("Untouched Since 2010 Ltd")));
    }

    private void flags() {
        desk.books.add(Contact.named("Neither Buys Nor Sells Ltd"));
        var vendor = desk.books.add(Contact.named("Vendor Only Ltd"));
        awkward.bill(vendor);
        awkward.bill(awkward.buyer(Contact.named("Buys And Sells Ltd")));
        awkward.buyer(Contact.named("Buys But Not Flagged Ltd")).customer(false);
        desk.books.add(Contact.named("Flagged But Never Bought Ltd").customer(true));
        awkward.draftOnly(desk.books.add(Contact.named("Only A Draft Ltd")));
        awkward.creditOnly(desk.books.add(Contact.named("Only A Credit Ltd")));
    }
}
