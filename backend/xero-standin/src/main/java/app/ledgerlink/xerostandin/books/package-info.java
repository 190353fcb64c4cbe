/**
 * The model of the books: what Xero would know about an organisation.
 *
 * <p>A world is made like this:
 *
 * <pre>
 * var books = shelf.open(Organisation.named("Harbour Trading").baseCurrency("NZD"));
 * var kiwi = books.add(Contact.named("Kiwi Cafe").email("hello@kiwi.example"));
 * var invoice = books.issue(Document.invoice(kiwi).dueDate(day).line(Line.of("Beans", "2", "19.95").tax("OUTPUT2", fifteen)));
 * books.pay(invoice, day, new BigDecimal("10.00"));
 * books.during(lastYear, () -> books.issue(...)); // with stamps of last year
 * </pre>
 */
package app.ledgerlink.xerostandin.books;
