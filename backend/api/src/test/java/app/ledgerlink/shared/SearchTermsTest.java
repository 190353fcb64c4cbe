package app.ledgerlink.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {

    @Test
    void asksForEveryWord() {
        SearchTerms terms = SearchTerms.of("  Ada  Lovelace ");
        assertThat(terms.and("c.search"))
                .isEqualTo(" and c.search like searchable(:term0) and c.search like searchable(:term1)");
        assertThat(terms.parameters()).containsEntry("term0", "%Ada%").containsEntry("term1", "%Lovelace%");
    }

    @Test
    void takesSignsOfPatternsAsTheyAre() {
        assertThat(SearchTerms.of("100%_\\").parameters()).containsEntry("term0", "%100\\%\\_\\\\%");
    }

    @Test
    void findsAllWhereNothingWasTyped() {
        assertThat(SearchTerms.of(null).and("x")).isEmpty();
        assertThat(SearchTerms.of("   ").isEmpty()).isTrue();
    }
}
