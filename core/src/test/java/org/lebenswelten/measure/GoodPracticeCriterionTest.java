package org.lebenswelten.measure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoodPracticeCriterionTest {

    /** Names and numbers as in AQ-NRW, Modul 203 (Institut Arbeit und Technik), "Die 12 Good Practice-Kriterien sind". */
    @Test
    void namesAreThoseOfTheNetwork() {
        assertThat(
                Stream.of(GoodPracticeCriterion.values())
                        .map(criterion -> criterion.title().de())
                        .toList(),
                is(List.of(
                        "Konzeption",
                        "Zielgruppenbezug",
                        "Setting-Ansatz",
                        "Multiplikatorenkonzept",
                        "Nachhaltigkeit",
                        "Niedrigschwellige Arbeitsweise",
                        "Partizipation",
                        "Empowerment",
                        "Integriertes Handlungskonzept/Vernetzung",
                        "Qualitätsmanagement",
                        "Dokumentation und Evaluation",
                        "Kosten-Wirksamkeits-Verhältnis")));
        assertThat(GoodPracticeCriterion.values().length, is(GoodPracticeStage.CRITERIA));
    }

    @Test
    void numbersOfOlderEditionsAreNotNamed() {
        assertThat(GoodPracticeCriterion.of(7, "2021"), is(Optional.of(GoodPracticeCriterion.PARTICIPATION)));
        assertThat(GoodPracticeCriterion.of(7, null), is(Optional.of(GoodPracticeCriterion.PARTICIPATION)));
        assertThat(GoodPracticeCriterion.of(7, "2011"), is(Optional.empty()));
        assertThat(GoodPracticeCriterion.of(7, "fourth"), is(Optional.empty()));
        assertThat(GoodPracticeCriterion.of(13, "2021"), is(Optional.empty()));
    }
}
