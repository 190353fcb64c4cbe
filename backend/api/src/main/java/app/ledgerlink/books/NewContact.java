package app.ledgerlink.books;

import app.ledgerlink.books.LedgerRecord.AddressData;
import app.ledgerlink.books.LedgerRecord.PersonData;
import app.ledgerlink.books.LedgerRecord.PhoneData;
import java.util.List;

/**
 * A contact as it is to be created in the books. Texts are null where there is nothing to send.
 *
 * @param contactNumber our own number of the customer, see {@link app.ledgerlink.customers.CustomerNumber}
 * @param firstName of the contact's own person; likewise lastName
 * @param currency ISO code that its documents usually are in; null leaves it to the books
 * @param people further persons, at most as many as {@link LedgerTarget.Limits} says
 */
public record NewContact(
        String contactNumber,
        String name,
        String firstName,
        String lastName,
        String email,
        String accountNumber,
        String taxNumber,
        String currency,
        List<PhoneData> phones,
        List<AddressData> addresses,
        List<PersonData> people) {}
