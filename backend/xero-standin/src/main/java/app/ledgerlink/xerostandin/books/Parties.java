package app.ledgerlink.xerostandin.books;

import java.util.ArrayList;
import java.util.function.Consumer;

/** The rules of contacts. */
final class Parties {
    private final Books books;

    Parties(Books books) {
        this.books = books;
    }

    Contact add(Contact contact) {
        checkName(contact);
        contact.id(contact.id() == null ? books.newId() : contact.id()).updated(books.stamp());
        books.registers().put(contact);
        return contact;
    }

    Contact edit(Contact contact, Consumer<Contact> change) {
        var after = contact.copy();
        change.accept(after);
        checkName(after);
        if (contact.active() && contact.name() != null) {
            books.registers().activeNames.remove(Registers.key(contact.name()), contact.id());
        }
        contact.become(after);
        books.registers().put(contact);
        return contact.updated(books.stamp());
    }

    void merge(Contact loser, Contact winner) {
        edit(loser, c -> c.status(Status.ARCHIVED).mergedTo(winner.id()));
        var moved = books.registers().byContact.remove(loser.id());
        if (moved == null) {
            return;
        }
        moved.forEach(d -> d.contactId(winner.id()));
        books.registers()
                .byContact
                .computeIfAbsent(winner.id(), id -> new ArrayList<>())
                .addAll(moved);
        winner.customer(winner.customer() || loser.customer()).supplier(winner.supplier() || loser.supplier());
    }

    private void checkName(Contact contact) {
        if (!contact.active() || contact.name() == null) {
            return;
        }
        var holder = books.registers().activeNames.get(Registers.key(contact.name()));
        if (holder != null && !holder.equals(contact.id())) {
            throw new Refused(
                    "The contact name " + contact.name()
                            + " is already assigned to another contact. The contact name must be unique across all active contacts.");
        }
    }
}
