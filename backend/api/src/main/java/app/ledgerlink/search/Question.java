package app.ledgerlink.search;

import app.ledgerlink.search.AmountText.Amount;
import app.ledgerlink.shared.Money;
import app.ledgerlink.shared.SearchTerms;
import app.ledgerlink.shared.Texts;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What a person asked for, in every way it can be read.
 *
 * @param amount null where it is none
 * @param id null where it is none
 */
record Question(String text, SearchTerms terms, Amount amount, UUID id) {

    /** A text of fewer letters than this is found in almost everything: only beginnings are looked at then. */
    private static final int WORTH_LOOKING_INSIDE = 3;

    static Question of(String typed) {
        String text = Texts.storable(typed).strip();
        Amount amount =
                AmountText.read(text).filter(read -> read.value().signum() != 0).orElse(null);
        return new Question(text, SearchTerms.of(text), amount, id(text));
    }

    private static UUID id(String text) {
        return text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    boolean looksInside() {
        return Stream.of(text.split("\\s+")).anyMatch(word -> word.length() >= WORTH_LOOKING_INSIDE);
    }

    /** How the text was read, where it was not taken as words alone. */
    Optional<String> understoodAs() {
        if (amount == null) {
            return Optional.empty();
        }
        String value = Money.of(amount.value(), amount.currency() == null ? "" : amount.currency())
                .amount()
                .toPlainString();
        return Optional.of("Read as the amount " + value + (amount.currency() == null ? "" : " " + amount.currency())
                + (amount.currency() == null && text.matches("\\d+") ? " and as a part of a number." : "."));
    }

    /** For {@code :workspaceId}, {@code :text}, {@code :prefix}, {@code :id}, {@code :amount}, {@code :currency} and the terms. */
    <T extends SqlStatement<T>> T bind(T sql, UUID workspace) {
        return sql.bind("workspaceId", workspace)
                .bind("text", text)
                .bind("prefix", text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .bind("id", id)
                .bind("amount", amount == null ? null : amount.value())
                .bind("currency", amount == null ? null : amount.currency())
                .bindMap(terms.parameters());
    }
}
