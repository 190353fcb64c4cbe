package app.ledgerlink.matching;

import static app.ledgerlink.customers.CustomerKind.COMPANY;
import static app.ledgerlink.customers.CustomerKind.INDIVIDUAL;
import static app.ledgerlink.matching.LikenessExamples.alike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.ledgerlink.matching.LedgerContact.Candidate;
import app.ledgerlink.matching.MatchRules.Fit;
import app.ledgerlink.matching.MatchRules.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatchRulesTest {

    static Stream<Arguments> fits() {
        return Stream.of(
                arguments("account number and name", alike().account().name(), 100, Fit.LINK),
                arguments("account number and similar name", alike().account().similar(), 100, Fit.LINK),
                arguments("account number, other name", alike().account(), 65, Fit.PARK),
                arguments(
                        "account number and e-mail, other name",
                        alike().account().email(),
                        75,
                        Fit.PARK),
                arguments("tax number and name", alike().tax().name(), 100, Fit.LINK),
                arguments("tax number, other name", alike().tax(), 65, Fit.PARK),
                arguments(
                        "account number and name, other tax number",
                        alike().account().name().otherTax(),
                        80,
                        Fit.PARK),
                arguments("name and e-mail", alike().name().email(), 100, Fit.LINK),
                arguments(
                        "name and e-mail, other tax number",
                        alike().name().email().otherTax(),
                        80,
                        Fit.PARK),
                arguments("name and phone", alike().name().phone(), 85, Fit.PARK),
                arguments("name and e-mail domain", alike().name().domain(), 75, Fit.PARK),
                arguments(
                        "name, phone and e-mail domain", alike().name().phone().domain(), 100, Fit.LINK),
                arguments("name", alike().name(), 60, Fit.PARK),
                arguments("e-mail", alike().email(), 40, Fit.PARK),
                arguments("similar name and e-mail", alike().similar().email(), 75, Fit.PARK),
                arguments(
                        "similar name, e-mail and phone",
                        alike().similar().email().phone(),
                        100,
                        Fit.LINK),
                arguments("similar name and phone", alike().similar().phone(), 60, Fit.PARK),
                arguments("similar name and e-mail domain", alike().similar().domain(), 50, Fit.PARK),
                arguments("phone and e-mail domain", alike().phone().domain(), 40, Fit.PARK),
                arguments("similar name", alike().similar(), 35, Fit.CREATE),
                arguments("phone", alike().phone(), 25, Fit.CREATE),
                arguments("e-mail domain", alike().domain(), 15, Fit.CREATE),
                arguments("other tax number alone", alike().otherTax(), 0, Fit.CREATE),
                arguments("a person, not a company", alike().person().name().email(), 89, Fit.PARK),
                arguments(
                        "in the same books: name and e-mail",
                        alike().sameBooks().name().email(),
                        89,
                        Fit.CREATE),
                arguments(
                        "in the same books: account number",
                        alike().sameBooks().account().name(),
                        89,
                        Fit.PARK),
                arguments(
                        "in the same books: tax number, other name",
                        alike().sameBooks().tax(),
                        65,
                        Fit.PARK),
                arguments("a creation's double: name", alike().created().name(), 60, Fit.PARK),
                arguments(
                        "a creation's double: name and e-mail",
                        alike().created().name().email(),
                        89,
                        Fit.PARK),
                arguments("a creation's double: similar name", alike().created().similar(), 35, Fit.PARK),
                arguments("a creation's double: phone", alike().created().phone(), 25, Fit.CREATE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void fits(String what, LikenessExamples example, int score, Fit fit) {
        Likeness likeness = example.build();
        assertThat(MatchRules.score(COMPANY, likeness)).isEqualTo(score);
        Verdict verdict = MatchRules.judge(COMPANY, List.of(likeness));
        assertThat(verdict.fit()).isEqualTo(fit);
        assertThat(verdict.customer()).isEqualTo(fit == Fit.LINK ? likeness.ref() : null);
        assertThat(fit == Fit.LINK).isEqualTo(score >= Candidate.SURE);
    }

    @Test
    void nothingAlikeIsNew() {
        assertThat(MatchRules.judge(INDIVIDUAL, List.of()).fit()).isEqualTo(Fit.CREATE);
    }

    @Test
    void oneSureAmongNearOnesIsTaken() {
        Likeness sure = alike().name().email().build();
        Verdict verdict = MatchRules.judge(COMPANY, List.of(alike().name().build(), sure));
        assertThat(verdict.customer()).isEqualTo(sure.ref());
        assertThat(verdict.reason()).isEqualTo("The same name, e-mail.");
    }

    @Test
    void twoSureOnesAreAQuestion() {
        assertThat(MatchRules.judge(
                                COMPANY,
                                List.of(
                                        alike().name().email().build(),
                                        alike().account().name().build()))
                        .fit())
                .isEqualTo(Fit.PARK);
    }

    @Test
    void theStrongerOfTwoThatSayTheSameCountsAlone() {
        Likeness likeness = alike().name().similar().email().domain().build();
        assertThat(likeness.signs()).containsExactly(Sign.NAME, Sign.EMAIL);
    }
}
