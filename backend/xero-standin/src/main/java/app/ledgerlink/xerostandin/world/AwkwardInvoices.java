package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.LineAmountTypes;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Invoices that a client may stumble over. */
final class AwkwardInvoices {
    private final Desk desk;
    private final Awkward awkward;
    private final Contact buyer;

    AwkwardInvoices(Desk desk, Awkward awkward) {
        this.desk = desk;
        this.awkward = awkward;
        buyer = desk.books.add(Contact.named("Awkward Invoices Ltd").email("ap@awkward.example"));
    }

    void add() {
        dates();
        states();
        lines();
        payments();
        texts();
    }

    private void dates() {
        issue(invoice("10").dueDate(null));
        issue(invoice("11").dueDate(desk.today()));
        issue(invoice("12").date(desk.today()).dueDate(desk.today()));
        issue(invoice("13").date(LocalDate.of(1964, 2, 29)).dueDate(LocalDate.of(1964, 3, 31)));
        issue(invoice("14").date(LocalDate.EPOCH).dueDate(LocalDate.EPOCH));
        issue(invoice("15").date(LocalDate.of(2099, 12, 31)).dueDate(LocalDate.of(2099, 12, 31)));
        issue(invoice("16").dueDate(desk.today().minusYears(4)));
        for (int days : new int[] {1, 30, 31, 60, 61, 90, 91}) {
            issue(invoice("100")
                    .date(desk.today().minusDays(120))
                    .dueDate(desk.today().minusDays(days)));
        }
        desk.books.during(Instant.parse("2010-01-02T03:04:05.006Z"), () -> issue(invoice("17")));
        var later = issue(invoice("18"));
        desk.books.pay(later, later.date(), new BigDecimal("5"));
        desk.books.editUnstamped(later, d -> d.dueDate(desk.today().plusDays(30)));
    }

    private void states() {
        issue(invoice("20").status(Status.DRAFT));
        issue(invoice("21").status(Status.SUBMITTED));
        desk.books.delete(issue(invoice("22").status(Status.DRAFT)));
        desk.books.voidDocument(issue(invoice("21")));
        issue(invoice("24").status("ONHOLD"));
        issue(invoice("25").type("ACCRECMYSTERY"));
    }

    private void lines() {
        issue(invoice("30").line(Line.text("Only words, neither price nor quantity")));
        issue(invoice("31").line(awkward.line("0")));
        issue(invoice("32").line(awkward.line("-7.77")));
        issue(awkward.invoice(buyer, "0"));
        issue(awkward.invoice(buyer, "33").lines(List.of(Line.text("Nothing was sold at all"))));
        issue(invoice("34")
                .line(price("Four decimals", "3", "0.3333"))
                .line(price("Part of one", "0.0001", "12345.6789")));
        issue(invoice("35").line(price("Discounted", "3", "9.99").discountPercent(new BigDecimal("33.3333"))));
        issue(invoice("36").line(price("Given away", "1", "50").discountPercent(BigDecimal.valueOf(100))));
        issue(invoice("37").lineAmountTypes(LineAmountTypes.INCLUSIVE));
        issue(invoice("38").lineAmountTypes(LineAmountTypes.NO_TAX));
        issue(invoice("39").line(price("Of an item that is gone", "1", "4").itemCode("GONE-1")));
        var long300 = invoice("0.01");
        for (int i = 1; i < 300; i++) {
            long300.line(price("Line " + i, "1", "0.0" + i % 10));
        }
        issue(long300);
    }

    private void payments() {
        var part = issue(invoice("40"));
        desk.books.pay(part, part.date(), new BigDecimal("10.00"));
        desk.books.pay(part, desk.today(), new BigDecimal("0.01"));
        var paid = issue(invoice("41"));
        desk.books.pay(paid, paid.date().plusDays(3), paid.open());
        var early = issue(invoice("42"));
        desk.books.pay(early, early.date().minusDays(5), early.open());
        var undone = issue(invoice("43"));
        desk.books.unpay(desk.books.pay(undone, undone.date(), undone.open()));
        var future = issue(invoice("44"));
        desk.books.pay(future, desk.today().plusDays(10), new BigDecimal("4.4"));
        var neverStamped = issue(invoice("45"));
        desk.books.editUnstamped(neverStamped, d -> d.sentToContact(true));
    }

    private void texts() {
        issue(invoice("50").number("N".repeat(255)).reference("R".repeat(255)));
        issue(invoice("51").number("INV/{7} \"q\" <&> 💶"));
        issue(invoice("52").reference("סימוכין 12/ABC"));
        issue(invoice("53").line(price("D".repeat(4000), "1", "1")));
    }

    private Line price(String text, String quantity, String unit) {
        return Line.of(text, quantity, unit).accountCode("200").tax(desk.tax.type(), desk.tax.percent());
    }

    private Document invoice(String amount) {
        return awkward.invoice(buyer, amount);
    }

    private Document issue(Document document) {
        return desk.books.issue(document);
    }
}
