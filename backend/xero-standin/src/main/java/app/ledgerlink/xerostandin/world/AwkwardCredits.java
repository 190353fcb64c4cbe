package app.ledgerlink.xerostandin.world;

import app.ledgerlink.xerostandin.books.Contact;
import app.ledgerlink.xerostandin.books.Document;
import app.ledgerlink.xerostandin.books.Line;
import app.ledgerlink.xerostandin.books.Status;
import java.math.BigDecimal;

/** Credits in every state: applied to one and to several invoices, in part, refunded, taken back, dead. */
final class AwkwardCredits {
    private final Desk desk;
    private final Awkward awkward;
    private final Contact buyer;

    AwkwardCredits(Desk desk, Awkward awkward) {
        this.desk = desk;
        this.awkward = awkward;
        buyer = desk.books.add(Contact.named("Awkward Credits Ltd"));
    }

    void add() {
        creditNotes();
        lumps();
        desk.books.issue(Document.supplierCredit(buyer).number("SUP-CR-1").line(awkward.line("9")));
    }

    private void creditNotes() {
        var open = desk.books.issue(awkward.invoice(buyer, "500"));
        var settled = desk.books.issue(awkward.invoice(buyer, "20"));
        var day = desk.today().minusDays(30);

        issue("5");
        var whole = issue("20");
        desk.books.allocate(whole, settled, settled.open(), day);
        var split = issue("100");
        desk.books.allocate(split, open, new BigDecimal("30"), day);
        desk.books.allocate(split, open, new BigDecimal("12.5"), desk.today());
        desk.books.pay(split, day, new BigDecimal("40"));
        var refunded = issue("60");
        desk.books.pay(refunded, day, refunded.open());
        var undone = issue("70");
        desk.books.unpay(desk.books.pay(undone, day, new BigDecimal("11")));
        var taken = issue("33");
        desk.books.deallocate(desk.books.allocate(taken, open, new BigDecimal("33"), day));
        var later = issue("44");
        desk.books.allocate(later, open, new BigDecimal("4"), desk.today().plusDays(7));
        desk.books.voidDocument(issue("88"));
        desk.books.delete(desk.books.issue(awkward.credit(buyer, "77").status(Status.DRAFT)));
        desk.books.issue(awkward.credit(buyer, "66").status(Status.SUBMITTED));
    }

    private void lumps() {
        var invoice = desk.books.issue(awkward.invoice(buyer, "300"));
        var prepaid = lump(Document.prepayment(buyer), "150");
        desk.books.allocate(
                prepaid, invoice, new BigDecimal("150"), desk.today().minusDays(10));
        lump(Document.prepayment(buyer).type("ARPREPAYMENT"), "15");
        lump(Document.prepayment(buyer).type("SPEND-PREPAYMENT"), "16");
        desk.books.voidDocument(lump(Document.prepayment(buyer), "17"));
        var over = lump(Document.overpayment(buyer), "25");
        desk.books.allocate(over, invoice, new BigDecimal("5.55"), desk.today().minusDays(9));
        var repaid = lump(Document.overpayment(buyer), "18");
        desk.books.pay(repaid, desk.today().minusDays(8), repaid.open());
        lump(Document.overpayment(buyer).type("AROVERPAYMENT"), "19");
        lump(Document.overpayment(buyer).type("SPEND-OVERPAYMENT"), "21");
    }

    private Document issue(String amount) {
        return desk.books.issue(awkward.credit(buyer, amount));
    }

    private Document lump(Document credit, String amount) {
        var line = Line.of("Money on account", "1", amount).accountCode("610").tax(Tax.NONE.type(), BigDecimal.ZERO);
        return desk.books.issue(credit.date(desk.today().minusDays(33)).line(line));
    }
}
