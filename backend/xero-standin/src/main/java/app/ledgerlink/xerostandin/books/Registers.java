package app.ledgerlink.xerostandin.books;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The records of one organisation in the order they came in, with the indexes that keep its rules cheap. */
final class Registers {
    final Map<UUID, Contact> contacts = new LinkedHashMap<>();
    final Map<UUID, Item> items = new LinkedHashMap<>();
    final Map<Kind, Map<UUID, Document>> documents = new EnumMap<>(Kind.class);
    final Map<UUID, Payment> payments = new LinkedHashMap<>();
    final Map<UUID, Map<String, String>> corrupted = new HashMap<>();
    final Map<UUID, List<Document>> byContact = new HashMap<>();
    final Map<String, UUID> itemCodes = new HashMap<>();
    final Map<String, UUID> activeNames = new HashMap<>();
    final Map<String, UUID> salesNumbers = new HashMap<>();

    Registers() {
        for (Kind kind : Kind.values()) {
            documents.put(kind, new LinkedHashMap<>());
        }
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Document document(UUID id) {
        for (var register : documents.values()) {
            var found = register.get(id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void put(Document document) {
        documents.get(document.kind()).put(document.id(), document);
        byContact
                .computeIfAbsent(document.contactId(), id -> new ArrayList<>(2))
                .add(document);
        if (Kind.ACCREC.equals(document.type()) && document.number() != null) {
            salesNumbers.put(key(document.number()), document.id());
        }
    }

    /** The document was given to another contact. */
    void move(Document document, UUID from) {
        byContact.get(from).remove(document);
        byContact
                .computeIfAbsent(document.contactId(), id -> new ArrayList<>(2))
                .add(document);
    }

    void put(Item item) {
        items.put(item.id(), item);
        itemCodes.put(item.code(), item.id());
    }

    void put(Contact contact) {
        contacts.put(contact.id(), contact);
        if (contact.active() && contact.name() != null) {
            activeNames.putIfAbsent(key(contact.name()), contact.id());
        }
    }
}
