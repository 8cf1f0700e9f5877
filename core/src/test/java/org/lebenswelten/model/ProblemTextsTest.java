package org.lebenswelten.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasATextAndEveryTextACode(Language language) {
        Set<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::id).collect(Collectors.toSet());
        ResourceBundle bundle = ResourceBundle.getBundle("org.lebenswelten.model.problems", language.locale());

        assertThat(new TreeSet<>(bundle.keySet()), is(new TreeSet<>(codes)));
        assertThat(codes.size(), is(ProblemCode.values().length));
    }

    @Test
    void wordsAreTheSameSetInBothLanguages() {
        ResourceBundle german = ResourceBundle.getBundle("org.lebenswelten.read.words", Language.DE.locale());
        ResourceBundle english = ResourceBundle.getBundle("org.lebenswelten.read.words", Language.EN.locale());

        assertThat(new TreeSet<>(german.keySet()), is(new TreeSet<>(english.keySet())));
        List<String> blank = german.keySet().stream()
                .filter(key -> german.getString(key).isBlank()
                        || english.getString(key).isBlank())
                .toList();
        assertThat(blank, is(empty()));
    }

    @Test
    void lineNamesPlaceCodeValueAndRule() {
        DataProblem problem =
                DataProblem.of(ProblemCode.NOT_A_NUMBER, new Place("data/a.csv", 217, "numerator"), "x", ".");

        assertThat(
                List.of(new ProblemTexts(Language.DE).line(problem), new ProblemTexts(Language.EN).line(problem)),
                contains(
                        "data/a.csv:217 [numerator] LW-204 'x': erwartet wird eine Zahl mit Dezimalzeichen '.', ohne"
                                + " Tausendertrennung",
                        "data/a.csv:217 [numerator] LW-204 'x': expected a number with decimal mark '.' and no"
                                + " thousands separator"));
    }

    @Test
    void longValuesAreCut() {
        DataProblem problem = DataProblem.of(ProblemCode.CSV_ROW_LENGTH, Place.ofFile("a.csv"), "x".repeat(200), 1, 5);

        assertThat(
                new ProblemTexts(Language.EN).line(problem),
                is("a.csv LW-203 '" + "x".repeat(77) + "...': cells in the row: 1, in the header: 5"));
    }
}
