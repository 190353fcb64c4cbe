package app.ledgerlink.creations;

import app.ledgerlink.books.Party.CustomerRef;
import app.ledgerlink.customers.Address;
import app.ledgerlink.customers.CustomerDetails.Person;
import java.util.List;
import java.util.UUID;

/**
 * A customer as far as it is sent to the books. Texts are null where there is nothing.
 *
 * @param firstName of an individual; likewise lastName and mobile
 * @param unsent names of what is filled in here and never sent, such as the website
 * @param people of a company, first entered first; archived ones and those who left in the books left out
 */
record CustomerFacts(
        CustomerRef ref,
        String name,
        String firstName,
        String lastName,
        String email,
        String phone,
        String mobile,
        String accountNumber,
        String taxNumber,
        Address billingAddress,
        Address shippingAddress,
        boolean archived,
        UUID mergedInto,
        List<String> unsent,
        List<Person> people) {}
